package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;
import static org.sijil.sync.Changes.submissions;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijil.Gazetteer;
import org.sijil.Line;
import org.sijil.Region;
import org.sijil.Tablet;
import org.sijil.database.Writer;

/** Whoever listens is told that there is more for them, and nothing else. */
@QuarkusTest
class PokeTest {
    private static final String DAY = "2025-03-01";
    /** So many pokes of another listener in a row take longer than it takes to look at each listener once. */
    private static final int ROUNDS = 5;
    /** As sijil.poke.at-most-every has it in tests. */
    private static final long AT_MOST_EVERY_MILLIS = 200;

    @Inject
    Pokes pokes;

    @Inject
    PokeSettings settings;

    private Region region;

    @BeforeEach
    void region() {
        region = new Region();
    }

    @Test
    void whoeverBeginsToListenIsPokedAtOnceAndToldNothingElse() {
        try (var line = Line.open(region.tablet().api()).acknowledged().subscribe("1")) {
            assertThat(line.next())
                    .hasToString("{\"type\":\"next\",\"id\":\"1\",\"payload\":{\"data\":{\"poke\":\"MORE\"}}}");
        }
    }

    @Test
    void aChangeInScopePokes() {
        try (var line = Line.listening(region.supervisor().api())) {
            submit(region.tablet(), region.town);

            line.poke();
        }
    }

    @Test
    void whatATabletPushesPokesTheOtherTabletOfItsPerson() {
        var tablet = region.tablet();
        try (var line = Line.listening(Tablet.of(tablet.person()).api())) {
            tablet.push(tablet.edit(Tablet.newId(), null, narrative("a draft is its author's")));

            line.poke();
        }
    }

    @Test
    void whatLiesOutOfScopePokesNobody() {
        var supervisor = region.supervisor();
        var elsewhere = Gazetteer.governorate();
        var author = Gazetteer.worker(elsewhere);
        try (var line = Line.listening(supervisor.api());
                var admitted = Line.listening(Tablet.of(author.person()).api())) {
            line.said();
            for (int i = 0; i < ROUNDS; i++) {
                submit(author, elsewhere);
                admitted.poke();
            }

            assertThat(line.said()).isEmpty();
        }
    }

    @Test
    void anothersDraftPokesNobody() {
        var supervisor = region.supervisor();
        var author = region.tablet();
        try (var line = Line.listening(supervisor.api());
                var admitted = Line.listening(Tablet.of(author.person()).api())) {
            line.said();
            for (int i = 0; i < ROUNDS; i++) {
                author.push(author.edit(Tablet.newId(), null, at(region.town, DAY)));
                admitted.poke();
            }

            assertThat(line.said()).isEmpty();
        }
    }

    @Test
    void aDeparturePokes() {
        var tablet = region.tablet();
        var id = submit(tablet, region.town);
        var supervisor = Gazetteer.supervisor(region.town);
        try (var line = Line.listening(supervisor.api())) {
            tablet.push(tablet.edit(id, tablet.base(id), at(region.village, DAY)));

            line.poke();
        }
    }

    @Test
    void anotherScopePokes() {
        var tablet = region.tablet();
        try (var line = Line.listening(tablet.api())) {
            Gazetteer.assigned(tablet.person(), region.town, true);

            line.poke();
        }
    }

    @Test
    void manyChangesMakeFewPokes() {
        var tablet = region.tablet();
        try (var line = Line.listening(region.supervisor().api())) {
            long began = System.nanoTime();
            for (int i = 0; i < 40; i++) submit(tablet, region.town);
            line.poke();
            var others = line.said();

            long millis = (System.nanoTime() - began) / 1_000_000;
            assertThat(1 + others.size()).isLessThanOrEqualTo((int) (1 + millis / AT_MOST_EVERY_MILLIS));
        }
    }

    @Test
    void notAllAreToldAtOneMoment() {
        var waits =
                LongStream.generate(pokes::untilNextLook).limit(200).sorted().toArray();

        long least = settings.atMostEvery().toNanos();
        assertThat(waits[0]).isGreaterThanOrEqualTo(least);
        assertThat(waits[199]).isLessThan(least + settings.jitter().toNanos());
        assertThat(waits[199] - waits[0]).isGreaterThan(settings.jitter().toNanos() / 2);
    }

    @Test
    void whatCameWhileTheLinkWasLostIsPulledAfterTheFirstPokeOfTheNext() {
        var supervisor = new Tablet(region.supervisor());
        Line.listening(supervisor.api()).close();
        supervisor.sync();
        var id = submit(region.tablet(), region.town);

        try (var line = Line.open(supervisor.api()).acknowledged().subscribe("1")) {
            line.poke();

            assertThat(submissions(supervisor.sync())).contains(id);
        }
    }

    @Test
    @Timeout(30)
    void whoeverListensIsPokedOnceTheRegisterCanBeReadAgain() {
        try (var line = Line.listening(region.tablet().api());
                var log = new Overheard()) {
            rename("register_head", "away");
            try {
                while (log.lines().stream().noneMatch(text -> text.startsWith("Nobody is poked"))) line.said();
            } finally {
                rename("away", "register_head");
            }

            line.poke();
        }
    }

    private static void rename(String table, String to) {
        var container = Arc.container();
        var entities = container.instance(EntityManager.class).get();
        var rename = "ALTER TABLE " + table + " RENAME TO " + to;
        container
                .instance(Writer.class)
                .get()
                .run(() -> entities.createNativeQuery(rename).executeUpdate());
    }

    private static String submit(Tablet tablet, String place) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, at(place, DAY)));
        return id;
    }
}
