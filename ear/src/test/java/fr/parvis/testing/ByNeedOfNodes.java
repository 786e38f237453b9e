package fr.parvis.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Orders classes so that two threads wait for nothing: those that stop a node, then those that talk to the nodes, then all others.
 * One thread takes them from the start; the other one does those inside the server first and goes on from the end, with what needs
 * no node, until both meet. In another order one of them would wait for minutes until nobody talks to the nodes.
 */
public final class ByNeedOfNodes implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(ByNeedOfNodes::rank));
    }

    private static int rank(ClassDescriptor test) {
        if (test.isAnnotated(StopsNodes.class)) {
            return 0;
        }
        return test.isAnnotated(UsesNodes.class) ? 1 : 2;
    }
}
