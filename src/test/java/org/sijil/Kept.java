package org.sijil;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijil.database.Reader;
import org.sijil.register.Entries;
import org.sijil.register.Entry;

/** What the register keeps: whatever was acknowledged must be found there. */
public final class Kept {
    private Kept() {}

    public static List<Entry> entriesOf(String subject) {
        var entries = Arc.container().instance(Entries.class).get();
        return Arc.container()
                .instance(Reader.class)
                .get()
                .read(() -> entries.list("subject = ?1 order by seq", subject));
    }

    /** The entries that tell of this very edit. */
    public static List<Entry> entriesOf(Map<String, Object> edit) {
        var name = "\"editId\":\"" + edit.get("editId") + "\"";
        return entriesOf((String) edit.get("submissionId")).stream()
                .filter(entry -> entry.payload.contains(name))
                .toList();
    }

    /** What an export writes, oldest first: each entry's line. */
    public static void eachLine(Consumer<String> visitor) {
        var entries = Arc.container().instance(Entries.class).get();
        Arc.container().instance(Reader.class).get().read(() -> {
            entries.each(entry -> visitor.accept(entry.line()));
            return null;
        });
    }

    /** Whether an entry tells of this edit, and of these words in it. */
    public static boolean holds(Map<String, Object> edit, String... words) {
        return entriesOf((String) edit.get("submissionId")).stream()
                .map(entry -> entry.payload)
                .filter(payload -> payload.contains((String) edit.get("editId")))
                .anyMatch(payload -> List.of(words).stream().allMatch(payload::contains));
    }
}
