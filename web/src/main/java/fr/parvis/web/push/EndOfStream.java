package fr.parvis.web.push;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Gives a listener's seat back however its line ended. */
record EndOfStream(HintStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        throw new IllegalStateException("A stream starts once");
    }
}
