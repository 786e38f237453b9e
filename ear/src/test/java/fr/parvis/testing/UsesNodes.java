package fr.parvis.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test that talks to {@link Nodes} on a site of its own: others that do so too run beside it, none that stops a node. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PagesOfATest.class)
@ResourceLock(value = Nodes.LOCK, mode = ResourceAccessMode.READ)
public @interface UsesNodes {}
