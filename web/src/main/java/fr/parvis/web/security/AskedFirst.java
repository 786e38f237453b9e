package fr.parvis.web.security;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps what was asked, before anybody can refuse it: the door is passed before the filters, and a page of errors answers under an
 * address and a method of its own ({@link AccessRefused}).
 */
@WebListener
public class AskedFirst implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            AccessRefused.remember(request);
        }
    }
}
