package org.sijil.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.shared.Given;
import org.sijil.shared.Json;

/** What an edit says: values it sets, paths it clears, and whether it hands in or withdraws. */
record Wording(Fields set, Set<Path> clear, boolean submit, boolean withdraw) {
    static final Wording NOTHING = new Wording(Fields.NONE, Set.of(), false, false);

    /** Paths and values as they are on the wire. */
    static Wording sets(Map<String, Object> wire) {
        return new Wording(fields(wire), Set.of(), false, false);
    }

    static Wording clears(Path path) {
        return new Wording(Fields.NONE, Set.of(path), false, false);
    }

    Wording submitting() {
        return new Wording(set, clear, true, withdraw);
    }

    Wording withdrawing() {
        return new Wording(set, clear, submit, true);
    }

    boolean isEmpty() {
        return set.isEmpty() && clear.isEmpty() && !submit && !withdraw;
    }

    /** Without what the worker sees already. */
    Wording changing(Fields shown) {
        var values = new TreeMap<Path, Object>(set.values());
        values.entrySet().removeIf(one -> one.getValue().equals(shown.get(one.getKey())));
        var cleared = new TreeSet<>(clear);
        cleared.removeIf(path -> shown.get(path) == null);
        return new Wording(Fields.of(values), cleared, submit, withdraw);
    }

    /** Names a path also though it changes nothing there. */
    Wording repeating(Path path, Fields shown) {
        var value = shown.get(path);
        boolean touched = set.has(path) || clear.stream().anyMatch(path::touches);
        if (value == null || touched || value instanceof Map) return this;
        var values = new TreeMap<Path, Object>(set.values());
        values.put(path, value);
        return new Wording(Fields.of(values), clear, submit, withdraw);
    }

    Fields appliedTo(Fields before) {
        var values = new TreeMap<Path, Object>(before.values());
        clear.forEach(gone -> values.keySet().removeIf(path -> path.isWithin(gone)));
        values.putAll(set.values());
        return Fields.of(values);
    }

    /** As an edit on the wire has it. */
    Map<String, Object> wire() {
        var wire = new LinkedHashMap<String, Object>();
        if (!set.isEmpty()) wire.put("set", plain(set));
        if (!clear.isEmpty())
            wire.put("clear", clear.stream().map(Path::toString).toList());
        if (submit) wire.put("submit", true);
        if (withdraw) wire.put("withdraw", true);
        return wire;
    }

    static Fields fields(Map<String, Object> wire) {
        return ContentFields.of(new Given("set", wire).as(Content.class));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(Fields fields) {
        return (Map<String, Object>) Objects.requireNonNull(Json.plain(ContentFields.toContent(fields)));
    }
}
