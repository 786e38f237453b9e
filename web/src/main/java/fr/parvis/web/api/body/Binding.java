package fr.parvis.web.api.body;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import fr.parvis.web.api.body.JsonTree.Figure;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the record that a resource asks for out of a tree of JSON: every member must be a component of it, of its type and
 * within its range; then the record itself looks at the rest. A component that is absent is null, a {@code boolean} false; a
 * number that cannot be null must be there.
 */
final class Binding {
    private static final int MOST_ITEMS = 1_000;

    private Binding() {}

    /**
     * Binds a value.
     *
     * @param place where it stands in the body, as RFC 6901 writes it
     * @throws Refused with the place and what is wanted there
     */
    static Object bind(Object value, Type type, String place) {
        if (type instanceof ParameterizedType many) {
            return many(value, many, place);
        }
        Class<?> kind = (Class<?>) type;
        if (value == null && !kind.isPrimitive()) {
            return null;
        }
        if (kind.isRecord()) {
            return record(value, kind, place);
        }
        return kind == Object.class ? anything(value, place) : scalar(value, kind, place);
    }

    private static Object scalar(Object value, Class<?> kind, String place) {
        if (kind == String.class) {
            return Scalars.text(place, text(value, place, "string"), place.endsWith("assword"));
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return a(Boolean.class, value, place, "yes");
        }
        if (kind == int.class || kind == Integer.class) {
            return (int) whole(value, place, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (kind == long.class || kind == Long.class) {
            return whole(value, place, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (kind == double.class || kind == Double.class) {
            return Scalars.number(place, a(Figure.class, value, place, "number").digits());
        }
        return named(value, kind, place);
    }

    private static Object named(Object value, Class<?> kind, String place) {
        if (kind.isEnum()) {
            return Scalars.choice(place, kind, value instanceof String word ? word : "");
        }
        if (kind == UUID.class) {
            return Scalars.uuid(place, text(value, place, "uuid"));
        }
        if (kind == LocalDate.class) {
            return Scalars.date(place, value instanceof String day ? day : "");
        }
        if (kind == LocalTime.class) {
            return Scalars.hour(place, text(value, place, "hour"));
        }
        if (kind == Instant.class) {
            return Scalars.moment(place, value instanceof String moment ? moment : "");
        }
        throw new IllegalStateException("No body may hold a " + kind.getName());
    }

    private static Object many(Object value, ParameterizedType type, String place) {
        Class<?> kind = (Class<?>) type.getRawType();
        if (value == null) {
            return null;
        }
        if (kind == Map.class) {
            return map(value, type, place);
        }
        List<?> items = a(List.class, value, place, "list");
        if (items.size() > MOST_ITEMS) {
            throw new Refused(Pointer.of(place), new Wanted("items", Map.of("most", MOST_ITEMS)));
        }
        Collection<Object> bound = kind == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object item : items) {
            String at = Pointer.below(place, Integer.toString(bound.size()));
            bound.add(given(bind(item, type.getActualTypeArguments()[0], at), at));
        }
        return bound;
    }

    private static Map<Object, Object> map(Object value, ParameterizedType type, String place) {
        Map<Object, Object> bound = new LinkedHashMap<>();
        Map<?, ?> members = a(Map.class, value, place, "object");
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String at = Pointer.below(place, (String) member.getKey());
            Type wanted = type.getActualTypeArguments()[1];
            Object item = bind(member.getValue(), wanted, at);
            bound.put(
                    bind(member.getKey(), type.getActualTypeArguments()[0], at),
                    wanted == Object.class ? item : given(item, at));
        }
        return bound;
    }

    private static Object record(Object value, Class<?> kind, String place) {
        Map<?, ?> members = a(Map.class, value, place, "object");
        RecordComponent[] components = kind.getRecordComponents();
        members.keySet().stream()
                .filter(name -> Arrays.stream(components)
                        .noneMatch(component -> component.getName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(Pointer.below(place, (String) name), Wanted.a("known"));
                });
        Map<String, Object> bound = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            if (members.containsKey(name)) {
                bound.put(name, bind(members.get(name), component.getGenericType(), Pointer.below(place, name)));
            }
        }
        return make(kind, components, bound, place);
    }

    private static Object make(Class<?> kind, RecordComponent[] components, Map<String, Object> bound, String place) {
        Object[] values = Arrays.stream(components)
                .map(component -> bound.containsKey(component.getName())
                        ? bound.get(component.getName())
                        : absent(component, place))
                .toArray();
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException nonsense) {
            throw refused(nonsense.getCause(), place);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The record says which of its fields makes no sense, when it can. */
    private static Refused refused(Throwable nonsense, String place) {
        if (nonsense instanceof Refused told) {
            String field = told.field().startsWith("/") ? told.field() : "/" + told.field();
            return new Refused(place + field, told.wanted());
        }
        if (nonsense instanceof IllegalArgumentException || nonsense instanceof NullPointerException) {
            return new Refused(Pointer.of(place), Wanted.a("sense"));
        }
        throw new IllegalStateException(nonsense);
    }

    private static Object absent(RecordComponent component, String place) {
        if (component.getType() == boolean.class) {
            return false;
        }
        if (component.getType().isPrimitive()) {
            throw new Refused(Pointer.below(place, component.getName()), Wanted.a("given"));
        }
        return null;
    }

    /** What a device says of itself beyond what is known: kept as it is, as long as it is plain. */
    private static Object anything(Object value, String place) {
        if (value instanceof String text) {
            return Scalars.text(place, text, false);
        }
        return value instanceof Figure figure ? (Object) Scalars.number(place, figure.digits()) : value;
    }

    private static long whole(Object value, String place, long least, long most) {
        if (value instanceof Figure figure) {
            return Scalars.whole(Pointer.of(place), figure.digits(), least, most);
        }
        throw new Refused(Pointer.of(place), Wanted.whole(least, most));
    }

    private static String text(Object value, String place, String wanted) {
        return a(String.class, value, place, wanted);
    }

    private static <T> T a(Class<T> kind, Object value, String place, String wanted) {
        if (!kind.isInstance(value)) {
            throw new Refused(Pointer.of(place), Wanted.a(wanted));
        }
        return kind.cast(value);
    }

    private static Object given(Object value, String place) {
        if (value == null) {
            throw new Refused(place, Wanted.a("given"));
        }
        return value;
    }
}
