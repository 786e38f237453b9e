package fr.parvis.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Lets the tests that stop a node come first: one of two threads does them one after the other while the other one is busy with
 * those inside the server. Later they would wait for everybody who talks to the nodes, and a thread with them.
 */
public final class StoppersFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        Comparator<ClassDescriptor> stoppers = Comparator.comparing(test -> !test.isAnnotated(StopsNodes.class));
        context.getClassDescriptors().sort(stoppers);
    }
}
