package fr.parvis.audit;

import java.security.Principal;

/**
 * Who did something at the desk: an agent or a device by its identifier, a visitor (always anonymous) or the server.
 *
 * @param kind what kind of somebody
 * @param id identifier of the agent or device, null for the others
 */
public record Actor(ActorKind kind, Long id) {
    public Actor {
        boolean known = kind == ActorKind.AGENT || kind == ActorKind.DEVICE;
        if (known != (id != null)) {
            throw new IllegalArgumentException(
                    "An agent or device has an identifier, nobody else has: " + kind + " " + id);
        }
    }

    /**
     * The caller of a boundary: Parvis names its callers {@code agent:12} and {@code device:7}; anybody else is a visitor.
     */
    public static Actor of(Principal caller) {
        String[] name = caller.getName().split(":", 2);
        return switch (name[0]) {
            case "agent" -> agent(Long.parseLong(name[1]));
            case "device" -> device(Long.parseLong(name[1]));
            case "server" -> server();
            default -> visitor();
        };
    }

    /** A member of staff. */
    public static Actor agent(long id) {
        return new Actor(ActorKind.AGENT, id);
    }

    /** A kiosk or wall screen. */
    public static Actor device(long id) {
        return new Actor(ActorKind.DEVICE, id);
    }

    /** Somebody with the link of a ticket. */
    public static Actor visitor() {
        return new Actor(ActorKind.VISITOR, null);
    }

    /** The server by itself: midnight, a lost counter. */
    public static Actor server() {
        return new Actor(ActorKind.SERVER, null);
    }
}
