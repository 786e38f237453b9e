package fr.parvis.web.staff;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Lets {@link PageFailureHandler} see what goes wrong while a page acts. */
public class PageFailures extends ExceptionHandlerFactory {

    public PageFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageFailureHandler(getWrapped().getExceptionHandler());
    }
}
