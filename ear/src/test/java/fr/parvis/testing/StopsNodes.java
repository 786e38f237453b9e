package fr.parvis.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test that kills or restarts one of the {@link Nodes}: no other test talks to them meanwhile. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PagesOfATest.class)
@ResourceLock(value = Nodes.LOCK, mode = ResourceAccessMode.READ_WRITE)
public @interface StopsNodes {}
