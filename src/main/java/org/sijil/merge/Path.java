package org.sijil.merge;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What merges as one: a scalar or an object ({@code when}), an item of a keyed list ({@code casualties[KILLED,CHILDREN]})
 * or a member of such an item ({@code facilityHits[f1].damage}). Whether the schema has such a path is the caller's to
 * know.
 *
 * <p>Names are 1 to 40 ASCII letters and digits, beginning with a small letter. An item has one key or two, of 1 to 100
 * characters each: anything but spaces, invisible characters and {@code [ ] . ,}. Keys are compared as they are, without
 * folding case or normalising. Printing a path and parsing it again gives the same path. Paths are ordered by name, then
 * keys, then member, so that an item stands right before its members.
 */
public record Path(String name, List<String> keys, @Nullable String member) implements Comparable<Path> {
    private static final int MOST_KEYS = 2;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_KEY = 100;
    private static final String NAME = "[a-z][A-Za-z0-9]{0,39}";
    private static final String KEY = "[^\\[\\].,\\p{C}\\p{Z}]{1,100}";
    private static final Pattern PATH =
            Pattern.compile("(%1$s)(?:\\[(%2$s)(?:,(%2$s))?](?:\\.(%1$s))?)?".formatted(NAME, KEY));

    public Path {
        keys = List.copyOf(keys);
        var isPath = isName(name)
                && keys.size() <= MOST_KEYS
                && keys.stream().allMatch(Path::isKey)
                && (member == null || (!keys.isEmpty() && isName(member)));
        if (!isPath) {
            throw new UnreadablePathException(print(name, keys, member));
        }
    }

    /** The path that the text names; {@link UnreadablePathException} if it is none. */
    public static Path parse(String text) {
        var matcher = PATH.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadablePathException(text);
        }
        var first = matcher.group(2);
        var second = matcher.group(3);
        var keys = first == null ? List.<String>of() : second == null ? List.of(first) : List.of(first, second);
        return new Path(matcher.group(1), keys, matcher.group(4));
    }

    public static Path of(String name) {
        return new Path(name, List.of(), null);
    }

    public static Path item(String list, String... keys) {
        return new Path(list, List.of(keys), null);
    }

    /** A member of this item. */
    public Path member(String member) {
        return new Path(name, keys, member);
    }

    public boolean isMember() {
        return member != null;
    }

    /** The item that a member belongs to; any other path is its own item. */
    public Path item() {
        return isMember() ? new Path(name, keys, null) : this;
    }

    /** Whether this is the other path, or a member of it. */
    public boolean isWithin(Path other) {
        return equals(other) || (isMember() && item().equals(other));
    }

    /** Whether what is said of one path says something of the other: one is within the other. */
    public boolean touches(Path other) {
        return isWithin(other) || other.isWithin(this);
    }

    /** By hand, as are the checks below: a merge makes and compares paths by the hundred. */
    @Override
    public int compareTo(Path other) {
        int order = name.compareTo(other.name);
        if (order == 0) order = key(0).compareTo(other.key(0));
        if (order == 0) order = key(1).compareTo(other.key(1));
        return order == 0
                ? Objects.requireNonNullElse(member, "").compareTo(Objects.requireNonNullElse(other.member, ""))
                : order;
    }

    @Override
    public String toString() {
        return print(name, keys, member);
    }

    private String key(int index) {
        return keys.size() <= index ? "" : keys.get(index);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.charAt(0) >= 'a'
                && text.charAt(0) <= 'z'
                && isAll(text, Path::isLetterOrDigit);
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isKey(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= LONGEST_KEY && isAll(text, Path::isOfKey);
    }

    private static boolean isAll(String text, IntPredicate fits) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!fits.test(c)) return false;
            at += Character.charCount(c);
        }
        return true;
    }

    private static boolean isOfKey(int c) {
        if (c < 128) return c > ' ' && c != 127 && "[].,".indexOf(c) < 0;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String print(String name, List<String> keys, @Nullable String member) {
        return name + (keys.isEmpty() ? "" : "[" + String.join(",", keys) + "]") + (member == null ? "" : "." + member);
    }
}
