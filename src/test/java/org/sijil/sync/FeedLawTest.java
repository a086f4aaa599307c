package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sijil.Tablet;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Reader;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.place.PlaceApi.PlaceView;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.submission.QuarantineCode;
import org.sijil.submission.Quarantined;
import org.sijil.submission.QuarantinedEdits;
import org.sijil.submission.SubmissionView;
import org.sijil.submission.SubmissionViews;
import org.sijil.submission.Submissions;

/** At the last page a device holds exactly what its scope admits, whatever happened between its pages. */
@QuarkusTest
class FeedLawTest {
    private static final int SCHEDULES = Integer.getInteger("feed.schedules", 60);
    private static final int STEPS = 30;
    private static final long SEED = 20_231_005;

    private final Random random = new Random(SEED);
    private RestlessRegion region;
    private final List<Shelf> shelves = new ArrayList<>();
    private long began;

    @Inject
    Pull pull;

    @Inject
    Reader reader;

    @Inject
    Register register;

    @Inject
    Scopes scopes;

    @Inject
    Submissions submissions;

    @Inject
    SubmissionViews views;

    @Inject
    Places places;

    @Inject
    QuarantinedEdits quarantined;

    @Test
    void everyDeviceHoldsExactlyWhatItsScopeAdmits() {
        region = new RestlessRegion(random);
        var supervisor = region.supervisor();
        shelves.add(new Shelf(new Caller(supervisor.person(), Role.SUPERVISOR, supervisor.installation())));
        for (var author : region.authors()) shelves.add(shelf(author));
        shelves.add(shelf(region.stranger()));
        shelves.add(shelf(Tablet.of(region.authors().get(0).person())));

        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            began = reader.read(() -> register.head().seq());
            region.begin();
            for (int step = 0; step < STEPS; step++) step();
            shelves.forEach(this::sync);
            var when = "schedule " + schedule + " of seed " + SEED;
            shelves.forEach(shelf -> compare(shelf, reader.read(() -> admitted(shelf)), when));
        }
    }

    private static Shelf shelf(Tablet tablet) {
        return new Shelf(new Caller(tablet.person(), Role.FIELD_WORKER, tablet.installation()));
    }

    private void step() {
        int chance = random.nextInt(100);
        if (chance < 45) turnPage(shelves.get(random.nextInt(shelves.size())), chance < 5);
        else if (chance < 65) region.move();
        else if (chance < 72) region.handIn();
        else if (chance < 80) region.stir();
        else if (chance < 81) region.sayWhatNobodyCanRead();
        else if (chance < 82) dismissOne();
        else if (chance < 84) region.withdraw();
        else if (chance < 87) region.nameAPlaceThatIsAddedLater();
        else if (chance < 90) region.addPlace();
        else if (chance < 94) region.moveAPlace();
        else if (chance < 99) region.assign();
        else shelves.get(random.nextInt(shelves.size())).cursor = null;
    }

    /** Pages are small where this schedule wrote, and large before that. */
    private void turnPage(Shelf shelf, boolean isLost) {
        var page = shelf.ask(pull, shelf.seq() < began ? 1_000 : 1 + random.nextInt(7));
        if (!isLost) shelf.take(page);
    }

    private void sync(Shelf shelf) {
        do {
            turnPage(shelf, false);
        } while (shelf.seq() < reader.read(() -> register.head().seq()));
    }

    /** What is said after something unreadable waits for it, so that is what is dismissed. */
    private void dismissOne() {
        var held = reader.read(() -> quarantined.list(
                "submission in ?1 and draft = false and state = ?2 and code <> ?3 order by seq",
                region.records(),
                Quarantined.State.HELD,
                QuarantineCode.EARLIER_QUARANTINED));
        if (!held.isEmpty()) region.dismiss(held.get(random.nextInt(held.size())).edit);
    }

    /** What a device must hold now. */
    private record Admitted(
            Map<String, SubmissionView> submissions, List<PlaceView> places, List<String> areas, List<String> closed) {}

    /** Asked record by record, in Java: in another way than the feed asks. */
    private Admitted admitted(Shelf shelf) {
        var scope = scopes.of(shelf.caller);
        var inScope = submissions.byIds(region.records()).stream()
                .filter(one -> scope.admitsSubmission(one.author, one.draft, one.areaPaths()))
                .toList();
        var closed = quarantined.list(
                "installation = ?1 and state <> ?2", shelf.caller.installation(), Quarantined.State.HELD);
        return new Admitted(
                views.of(inScope).stream().collect(Collectors.toMap(SubmissionView::id, view -> view)),
                places.byIds(region.places()).stream().map(PlaceView::of).toList(),
                scope.areas().stream().map(Scope.Area::place).toList(),
                closed.stream().map(edit -> edit.editId).toList());
    }

    private static void compare(Shelf shelf, Admitted admitted, String when) {
        assertThat(shelf.submissions.keySet())
                .as(when)
                .isEqualTo(admitted.submissions().keySet());
        assertThat(shelf.submissions).as(when).isEqualTo(admitted.submissions());
        assertThat(shelf.places.values()).as(when).containsAll(admitted.places());
        assertThat(shelf.areas).as(when).containsExactlyInAnyOrderElementsOf(admitted.areas());
        assertThat(shelf.closed).as(when).containsExactlyInAnyOrderElementsOf(admitted.closed());
    }
}
