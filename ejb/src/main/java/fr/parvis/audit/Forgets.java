package fr.parvis.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Forgetting} forgets: the classes whose {@code RETENTION_} constant it keeps (RetentionRulesTest). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Forgets {
    Class<?>[] value();
}
