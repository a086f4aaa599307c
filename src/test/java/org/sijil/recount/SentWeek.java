package org.sijil.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A random week on its way through the API: what it tells, and where its incidents and submissions stand there. */
final class SentWeek {
    /** Dates stray three days before a week and nine after its first: two weeks from first day to first day keep apart. */
    private static final int DAYS_APART = 14;

    private static final LocalDate FIRST_OF_ALL = LocalDate.parse("2015-01-05");

    final long seed;
    final LocalDate firstDay;
    final World told;
    /** By the id of the made-up incident. */
    final Map<String, Held> held = new HashMap<>();
    /** The head of each account's submission. */
    final Map<String, Integer> versions = new HashMap<>();
    /** What becomes of some accounts after they were verified. */
    final Map<Account, Correction> corrections = new LinkedHashMap<>();

    /** An incident as the register holds it. */
    static final class Held {
        final String id;
        int version;

        Held(String id, int version) {
            this.id = id;
            this.version = version;
        }
    }

    SentWeek(long seed, Land land) {
        this.seed = seed;
        firstDay = FIRST_OF_ALL.plusDays(DAYS_APART * seed);
        told = RandomWeek.world(seed, firstDay, land.places, land.registry);
        var dice = new Dice(-seed);
        if (dice.percent(50)) {
            for (var account : dice.some(dice.between(1, 4), accounts())) {
                corrections.put(account, dice.oneOf(Correction.values()));
            }
        }
    }

    LocalDate lastDay() {
        return firstDay.plusDays(6);
    }

    List<Account> accounts() {
        return told.incidents().stream().flatMap(i -> i.accounts().stream()).toList();
    }

    Held held(World.Incident incident) {
        return held.get(incident.id());
    }

    World.Incident incidentOf(Account account) {
        return told.incidents().stream()
                .filter(incident -> incident.accounts().contains(account))
                .findFirst()
                .orElseThrow();
    }

    /** Another incident of the week, for an account that turns out to tell of it. */
    World.Incident anotherThan(World.Incident incident) {
        var others = new ArrayList<>(told.incidents());
        others.remove(incident);
        return others.get((int) (seed % others.size()));
    }

    @Override
    public String toString() {
        return "the week of seed %d, from %s; replay it alone with -Drecount.seeds=%d".formatted(seed, firstDay, seed);
    }
}
