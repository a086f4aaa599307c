package org.sijil.shared;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.Nullable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An input object as the caller gave it: an absent field, a null and a value are three things. The GraphQL layer lets
 * wrong numbers and dates through and wraps large ones, so every value is checked here and a {@link Problem.BadValue}
 * names the field.
 */
public record Given(String path, Map<String, Object> fields) {
    public static final int LONGEST_TEXT = 20_000;
    public static final int LARGEST_NUMBER = 10_000_000;
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** The argument {@code input} of the running field, read into its record. */
    public static <R extends Record> R input(Context context, Class<R> type) {
        return argument(context, "input").as(type);
    }

    public static Given argument(Context context, String name) {
        return new Given(name, context.unwrap(DataFetchingEnvironment.class).getArgument(name));
    }

    /** All arguments of the running field, as one object. */
    public static Given arguments(Context context) {
        return new Given("", context.unwrap(DataFetchingEnvironment.class).getArguments());
    }

    /** All values of this object, each checked against the record's component of its name; nulls and absent are null. */
    public <R extends Record> R as(Class<R> type) {
        var shape = SHAPES.get(type);
        var values = new Object[shape.components.length];
        for (int i = 0; i < values.length; i++) values[i] = value(shape.components[i]);
        try {
            return type.cast(shape.constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Problem problem ? problem : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Component component) {
        Object value = fields.get(component.name);
        return value == null ? null : checked(at(component.name), component.type, value);
    }

    /** What reflection tells of a record, asked once. */
    private record Shape(Constructor<?> constructor, Component[] components) {
        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(
                        constructor, Stream.of(components).map(Component::of).toArray(Component[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Component(String name, Type type) {
        static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getGenericType());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object checked(String path, Type type, Object value) {
        if (type instanceof ParameterizedType list) {
            var items = new ArrayList<>();
            for (Object item : (List<?>) value) {
                items.add(checked(path + "[" + items.size() + "]", list.getActualTypeArguments()[0], item));
            }
            return List.copyOf(items);
        }
        var plain = (Class<?>) type;
        if (plain == Given.class) return new Given(path, (Map<String, Object>) value);
        if (plain.isRecord()) return new Given(path, (Map<String, Object>) value).as((Class<? extends Record>) plain);
        if (plain.isEnum()) return Enum.valueOf((Class<? extends Enum>) plain, value.toString());
        if (plain == Boolean.class || plain == boolean.class) return value;
        if (plain == Integer.class || plain == int.class) return integer(path, value, 0, LARGEST_NUMBER);
        if (plain == Double.class || plain == double.class) return decimal(path, value);
        if (plain == LocalDate.class)
            return time(path, value, Given::day, "a date such as 2023-10-05, of a year from 1900 to 2999");
        if (plain == LocalTime.class) return time(path, value, LocalTime::parse, "a time such as 14:30:00");
        if (plain == Instant.class) return time(path, value, Given::instant, "a moment such as 2023-10-05T14:30:00Z");
        return text(path, value, LONGEST_TEXT);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Integer integer(String path, Object value, int least, int most) {
        try {
            int number = new BigDecimal(((Number) value).toString()).intValueExact();
            if (number >= least && number <= most) return number;
        } catch (ClassCastException | ArithmeticException e) {
            // said below: a text, a fraction and a number too large are one problem to the caller
        }
        throw new Problem.BadValue(path, "a whole number from " + least + " to " + most);
    }

    private static Double decimal(String path, Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) return number.doubleValue();
        throw new Problem.BadValue(path, "a number");
    }

    private static <T> T time(String path, Object value, Function<String, T> parse, String expected) {
        try {
            return parse.apply(value.toString());
        } catch (DateTimeException e) {
            throw new Problem.BadValue(path, expected);
        }
    }

    /** Days of other centuries are slips of the pen or broken clocks; they would not sort as texts, nor count as numbers. */
    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new DateTimeException("out of range");
        return day;
    }

    private static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) throw new DateTimeException("out of range");
        return moment.toInstant();
    }

    /** A moment out of what may be broken in any other way, or null. */
    public static @Nullable Instant moment(@Nullable Object text) {
        try {
            return text == null ? null : instant(text.toString());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(String path, Object value, int longest) {
        String text = value.toString();
        if (text.length() > longest) throw new Problem.BadValue(path, "at most " + longest + " characters");
        if (text.indexOf('\0') >= 0) throw new Problem.BadValue(path, "a text without NUL characters");
        return text;
    }

    @Nullable
    public String text(String name) {
        return text(name, LONGEST_TEXT);
    }

    @Nullable
    public String text(String name, int longest) {
        Object value = fields.get(name);
        return value == null ? null : text(at(name), value, longest);
    }

    @Nullable
    public Integer integer(String name, int least, int most) {
        Object value = fields.get(name);
        return value == null ? null : integer(at(name), value, least, most);
    }

    /** The objects of a list, in order. */
    @SuppressWarnings("unchecked")
    public List<Given> each(String name) {
        var items = new ArrayList<Given>();
        for (Object item : (List<?>) fields.getOrDefault(name, List.of())) {
            items.add(new Given(path + "." + name + "[" + items.size() + "]", (Map<String, Object>) item));
        }
        return items;
    }
}
