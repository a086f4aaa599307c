package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.content.DisplacementMeasure;
import org.sijil.database.Locks;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.incident.DisplacementApi.PutDisplacementRecord;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Json;
import org.sijil.shared.Problem;
import org.sijil.shared.Protected;

/** Every change to a displacement record: each makes a version and one entry. They run one after another. */
@ApplicationScoped
class DisplacementChanges {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_REASON = 1_000;

    private final Writer writer;
    private final Locks locks;
    private final Scopes scopes;
    private final Places places;
    private final RecordedDisplacements records;
    private final RecordedVersions versions;
    private final Links links;
    private final Incidents incidents;
    private final Register register;

    DisplacementChanges(
            Writer writer,
            Locks locks,
            Scopes scopes,
            Places places,
            RecordedDisplacements records,
            RecordedVersions versions,
            Links links,
            Incidents incidents,
            Register register) {
        this.writer = writer;
        this.locks = locks;
        this.scopes = scopes;
        this.places = places;
        this.records = records;
        this.versions = versions;
        this.links = links;
        this.incidents = incidents;
        this.register = register;
    }

    /** The register's entry of a change: the record as it is afterwards, and why. */
    record RecordSaid(
            DisplacementMeasure measure,
            String origin,
            String from,
            String until,
            boolean counted,
            List<RecordedLine> lines,
            @Protected String reason) {}

    String put(Caller caller, PutDisplacementRecord form) {
        caller.mustBe(Role.SUPERVISOR, Role.ANALYST);
        check(form);
        return writer.write(() -> {
            locks.take(List.of("displacement records"));
            var scope = scopes.of(caller);
            var record = form.id() == null ? begin() : read(scope, form);
            admit(scope, form.origin());
            var before = form.id() == null ? List.<RecordedLine>of() : record.lines();
            record.measure = form.measure();
            record.origin = form.origin();
            record.fromDay = form.from();
            record.untilDay = form.until();
            record.counted = form.counted();
            record.lines = new Columns.Lines(form.lines());
            checkLines(scope, record, before);
            checkOverlaps(scope, record);
            say(caller, record, form.reason());
            return record.id;
        });
    }

    private static void check(PutDisplacementRecord form) {
        Problem.BadValue.unless(!form.until().isBefore(form.from()), "input.until", "no day before `from`");
        Problem.BadValue.unless(form.lines().size() <= MOST_LINES, "input.lines", "at most " + MOST_LINES + " lines");
        var distinct = form.lines().stream().distinct().count();
        Problem.BadValue.unless(distinct == form.lines().size(), "input.lines", "each line once");
        boolean explained = !form.reason().isBlank() && form.reason().length() <= LONGEST_REASON;
        Problem.BadValue.unless(explained, "input.reason", "1 to " + LONGEST_REASON + " characters");
        Problem.BadValue.unless(
                (form.id() == null) == (form.version() == null), "input.version", "given with an id, and only then");
    }

    private static RecordedDisplacement begin() {
        var record = new RecordedDisplacement();
        record.id = UUID.randomUUID().toString();
        return record;
    }

    private RecordedDisplacement read(Scope scope, PutDisplacementRecord form) {
        var record = records.findByIdOptional(form.id())
                .filter(one -> scope.admitsPlace(places.require(one.origin).path))
                .orElseThrow(() -> new Problem.NotFound("displacement record", form.id()));
        if (record.version != form.version()) throw new Problem.Stale("displacement record", record.id, record.version);
        return record;
    }

    private void admit(Scope scope, String origin) {
        if (!scope.admitsPlace(places.require(origin).path)) throw new Problem.NotFound("place", origin);
    }

    /** Lines that are there already stay, whoever placed them, and while their account backs no incident. */
    private void checkLines(Scope scope, RecordedDisplacement record, List<RecordedLine> before) {
        var others = records.list("id <> ?1", record.id);
        for (RecordedLine line : record.lines()) {
            if (before.contains(line)) continue;
            checkTold(scope, line);
            others.stream()
                    .filter(other -> other.lines().contains(line))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new Problem.Contradiction("The line " + line.item() + " of " + line.submission()
                                + " lies in " + named(scope, other) + ". Take it out there first.");
                    });
        }
    }

    private void checkTold(Scope scope, RecordedLine line) {
        boolean seen = links.of(line.submission())
                .filter(link -> scope.admitsPlace(incidents.findById(link.incident).area))
                .isPresent();
        if (!seen) throw new Problem.NotFound("account", line.submission());
        if (!records.told(line.submission()).containsKey(line.item())) {
            throw new Problem.NotFound("displacement of " + line.submission(), line.item());
        }
    }

    private void checkOverlaps(Scope scope, RecordedDisplacement record) {
        if (!record.counted) return;
        var tree = places.tree();
        var others = records.list(
                "counted = true and measure = ?1 and id <> ?2 and fromDay <= ?3 and untilDay >= ?4",
                record.measure,
                record.id,
                record.untilDay,
                record.fromDay);
        var ours = records.counting(List.of(record)).get(0);
        records.counting(others).stream()
                .filter(other -> ours.overlaps(other, tree))
                .findFirst()
                .ifPresent(other -> {
                    throw new Problem.Contradiction(
                            "Of the same measure, and counted, " + named(scope, records.findById(other.id()))
                                    + " overlaps in place and days: the same people may be counted twice. Say which one counts.");
                });
    }

    /** That there is one must be said even where it may not be seen: people would be counted twice. */
    private String named(Scope scope, RecordedDisplacement other) {
        return scope.admitsPlace(places.require(other.origin).path)
                ? "the displacement record " + other.id
                : "a displacement record that is not of your areas";
    }

    private void say(Caller caller, RecordedDisplacement record, String reason) {
        var last = versions.findById(new RecordedVersion.Key(record.id, record.version));
        record.version++;
        var payload = new RecordSaid(
                record.measure,
                record.origin,
                record.fromDay.toString(),
                record.untilDay.toString(),
                record.counted,
                record.lines(),
                reason);
        var version = new RecordedVersion();
        version.record = record.id;
        version.version = record.version;
        version.said = Json.write(payload);
        register.append(caller.says("DISPLACEMENT_RECORDED", record.id, payload).at(record.version), seq -> {
            if (last == null) record.createdSeq = seq;
            else last.toSeq = seq;
            record.seq = seq;
            version.fromSeq = seq;
        });
        records.persist(record);
        versions.persist(version);
    }
}
