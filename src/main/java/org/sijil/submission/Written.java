package org.sijil.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Content;
import org.sijil.register.Split;
import org.sijil.shared.Json;

/**
 * Content and its JSON, equal when that is. It is measured, digested and kept twice as JSON, and most pages give it out
 * again without looking into it: so it is written once, and read only when somebody asks what it says.
 */
final class Written {
    static final Written NOTHING = of(Content.EMPTY);

    private final String json;
    private @Nullable Content content;
    private @Nullable Split said;

    private Written(String json, @Nullable Content content) {
        this.json = json;
        this.content = content;
    }

    static Written of(Content content) {
        return new Written(Json.write(content), content);
    }

    static Written kept(String json) {
        return new Written(json, null);
    }

    String json() {
        return json;
    }

    Content content() {
        var read = content == null ? Json.read(json, Content.class) : content;
        content = read;
        return read;
    }

    /** As the register will have it. */
    Split said() {
        var split = said == null ? Split.of(content()) : said;
        said = split;
        return split;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Written written && json.equals(written.json);
    }

    @Override
    public int hashCode() {
        return Objects.hash(json);
    }
}
