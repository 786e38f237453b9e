package fr.parvis.web.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what changes something at the desk: it needs a {@code Request-Id}, so that sending it twice changes it once. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Writes {
    /** The header that carries one UUID per intention. */
    String REQUEST_ID = "Request-Id";
}
