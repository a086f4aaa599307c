package org.sijil.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Content;
import org.sijil.content.ContentFields;
import org.sijil.merge.Fields;
import org.sijil.merge.Patch;
import org.sijil.merge.Path;
import org.sijil.merge.UnreadablePathException;
import org.sijil.register.Split;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/**
 * One change that a device pushes, read and checked: what it sets and clears, on which base, and whether it submits or
 * withdraws. What can be worked out of it without the register is worked out here, before the writer's turn.
 *
 * @param said {@code set}, as the register will have it; null in the making where that is not the beginning's
 * @param beginning the record that it begins; null where it builds on one, or does not fit
 */
record Edit(
        EditId id,
        String submission,
        String base,
        Content set,
        Patch patch,
        boolean submit,
        boolean withdraw,
        Instant editedAt,
        @Nullable Split said,
        @Nullable Merging beginning) {
    static final int SCHEMA_VERSION = 1;
    private static final int MOST_CLEARED = 200;
    private static final String UUID_TEXT = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** The values of an edit but its content, as they come. */
    private record Form(
            String submissionId,
            String base,
            Given set,
            List<String> clear,
            Boolean submit,
            Boolean withdraw,
            Instant editedAt,
            Integer schemaVersion) {}

    /** @throws Unfit if it must be kept aside */
    static Edit read(EditId id, Given given) {
        if (given.fields().get("raw") != null) throw new Unfit(QuarantineCode.UNREADABLE, "It came as raw text.");
        try {
            return checked(id, given.as(Form.class));
        } catch (Problem.BadValue e) {
            throw new Unfit(QuarantineCode.BAD_VALUE, e.getMessage());
        } catch (ContentFields.TwiceTheSameKey e) {
            throw new Unfit(QuarantineCode.DUPLICATE_KEY, e.getMessage() + " is put twice.");
        } catch (UnreadablePathException e) {
            throw new Unfit(QuarantineCode.UNKNOWN_PATH, e.getMessage());
        }
    }

    static Edit of(
            EditId id,
            String submission,
            @Nullable String base,
            Content set,
            Patch patch,
            boolean submit,
            boolean withdraw,
            Instant editedAt) {
        var edit = new Edit(id, submission, base, set, patch, submit, withdraw, editedAt, null, null);
        var first = edit.patchOn(Fields.NONE, Fields.NONE);
        var beginning = base == null ? Merging.withNothing(first) : null;
        // By path: the order of items says nothing.
        var known = beginning != null && beginning.merged().fields().equals(first.set());
        var said = known ? beginning.written().said() : null;
        return new Edit(id, submission, base, set, patch, submit, withdraw, editedAt, said, beginning);
    }

    /**
     * What it says where its base and the record have these fields. A facility hit of which only the key is said begins
     * where none of them has it, and is as its base has it otherwise.
     */
    Patch patchOn(Fields base, Fields record) {
        var bare = ContentFields.bareHits(set);
        if (bare.isEmpty()) return patch;
        var said = new TreeMap<>(patch.set().values());
        for (Path hit : bare) {
            if (patch.set().within(hit).isEmpty()) said.putAll(saidOf(hit, base, record));
        }
        return Patch.of(patch.chain(), patch.number(), Fields.of(said), patch.clear());
    }

    private Map<Path, Object> saidOf(Path hit, Fields base, Fields record) {
        var before = uncleared(base.within(hit));
        if (!before.isEmpty()) return before;
        return uncleared(record.within(hit)).isEmpty() ? uncleared(ContentFields.beginningOf(hit)) : Map.of();
    }

    private Map<Path, Object> uncleared(Fields fields) {
        var left = new TreeMap<>(fields.values());
        left.keySet().removeIf(path -> patch.clear().stream().anyMatch(path::touches));
        return left;
    }

    @Override
    public Split said() {
        return said == null ? Split.of(set) : said;
    }

    private static Edit checked(EditId id, Form form) {
        if (form.schemaVersion() != SCHEMA_VERSION) {
            var reason = "Schema version " + form.schemaVersion() + " is not known; this server knows " + SCHEMA_VERSION
                    + ".";
            throw new Unfit(QuarantineCode.UNKNOWN_SCHEMA_VERSION, reason);
        }
        Problem.BadValue.unless(
                form.submissionId().matches(UUID_TEXT), "submissionId", "a UUID (version 7) in lower case");
        var set = form.set() == null ? Content.EMPTY : form.set().as(Content.class);
        var fields = ContentFields.of(set);
        var paths = form.clear() == null ? List.<String>of() : form.clear();
        Problem.BadValue.unless(paths.size() <= MOST_CLEARED, "clear", "at most " + MOST_CLEARED + " paths");
        var clear = new TreeSet<Path>();
        for (String text : paths) clear.add(known(Path.parse(text)));
        var contradictions = new TreeSet<>(Patch.contradictions(fields.paths(), clear));
        ContentFields.bareHits(set).stream().filter(clear::contains).forEach(contradictions::add);
        if (!contradictions.isEmpty()) {
            throw new Unfit(QuarantineCode.SET_AND_CLEARED, contradictions + " are both set and cleared.");
        }
        return of(
                id,
                form.submissionId(),
                form.base(),
                set,
                Patch.of(id.installation(), id.order(), fields, clear),
                Boolean.TRUE.equals(form.submit()),
                Boolean.TRUE.equals(form.withdraw()),
                form.editedAt());
    }

    private static Path known(Path path) {
        if (!ContentFields.has(path))
            throw new Unfit(QuarantineCode.UNKNOWN_PATH, "The schema has no path " + path + ".");
        return path;
    }
}
