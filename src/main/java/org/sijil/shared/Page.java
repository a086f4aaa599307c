package org.sijil.shared;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The page that the running field's arguments {@code first} and {@code after} ask for: so many items, after the one with
 * this key. Items are listed by a key that is unique and never changes, so that pages have neither gaps nor doubles while
 * others write. A page's cursor is opaque, and good for the field it came from only.
 */
public record Page(String field, int first, @Nullable String after) {
    public static final int USUAL = 50;
    public static final int LARGEST = 200;

    /** Anything but 1 to 200 items, and any cursor that this field did not give, is BAD_VALUE. */
    public static Page asked(Context context) {
        var field = context.unwrap(DataFetchingEnvironment.class).getField().getName();
        var arguments = Given.arguments(context);
        var first = arguments.integer("first", 1, LARGEST);
        var cursor = arguments.text("after");
        return new Page(field, first == null ? USUAL : first, cursor == null ? null : key(field, cursor));
    }

    /** The key to go on after, where keys are numbers from 1; 0 at the start. */
    public long afterNumber() {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    public String cursor(Object key) {
        var text = field + ":" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String field, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(field + ":") && text.indexOf('\0') < 0) return text.substring(field.length() + 1);
        } catch (IllegalArgumentException e) {
            // not base64url: said below
        }
        throw wrong();
    }

    private static Problem wrong() {
        return new Problem.BadValue("after", "an endCursor or cursor of this same list, or nothing");
    }
}
