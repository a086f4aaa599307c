package org.sijil.situation;

import static org.sijil.figure.Counted.INJURED;
import static org.sijil.figure.Counted.KILLED;
import static org.sijil.figure.Mark.PART;
import static org.sijil.figure.Mark.SET_ASIDE;
import static org.sijil.situation.Happened.at;
import static org.sijil.situation.Happened.left;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.sijil.content.Count;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.Qualifier;
import org.sijil.content.Reliability;
import org.sijil.content.SourceKind;
import org.sijil.content.WeaponCategory;
import org.sijil.figure.Account;
import org.sijil.figure.DisplacementLine;
import org.sijil.figure.DisplacementRecord;
import org.sijil.figure.Grade;
import org.sijil.figure.Told;

/** Accounts that disagree in every way the schema allows, and the same world told in another order. */
record RandomWorld(Random random) {
    private static final List<Group> GROUPS =
            List.of(Group.ALL, Group.ALL, Group.CHILDREN, Group.WOMEN, Group.MEN, Group.AID_WORKERS);
    private static final List<String> NESTED = List.of("binnish", "SUB", "SY07");

    Holdings holdings() {
        var places = List.copyOf(new TreeSet<>(Happened.LEVELS.keySet()));
        var incidents = new ArrayList<Happened>();
        for (int n = 0; n < 4; n++) {
            var accounts = new Told[1 + random.nextInt(4)];
            for (int k = 0; k < accounts.length; k++) {
                accounts[k] = account("a" + (4 * n + k));
            }
            incidents.add(at(oneOf(places), accounts)
                    .id("i" + n)
                    .alsoHit("camp1")
                    .graded(oneOf(List.of(Grade.WEAK, Grade.FAIR))));
        }
        var counted = oneOf(NESTED);
        var records = NESTED.stream()
                .map(origin -> record(origin, origin.equals(counted)))
                .toList();
        return Happened.held(records, incidents.toArray(Happened[]::new));
    }

    private Told account(String id) {
        var told = Told.told(id)
                .origin(oneOf(Arrays.asList("x", "y", "z", null)))
                .by(oneOf(List.of(Reliability.A, Reliability.B)))
                .by(oneOf(List.of(SourceKind.WITNESS, SourceKind.MEDIA)))
                .credibility(1 + random.nextInt(2))
                .facilities("school", oneOf(List.of("clinic", "tents")))
                .prohibited(WeaponCategory.CLUSTER, oneOf(Arrays.asList(1, 2, null)));
        var hour = random.nextInt(4);
        told = hour == 0 ? told : told.atHour(hour);
        var groups = shuffled(GROUPS).stream()
                .limit(1 + random.nextInt(4))
                .distinct()
                .toList();
        for (var group : groups) {
            told.of(Harm.KILLED, new Told.Said(group, count())).of(Harm.INJURED, new Told.Said(group, count()));
        }
        return switch (random.nextInt(4)) {
            case 0 -> told.marked(PART, KILLED);
            case 1 -> told.marked(SET_ASIDE, INJURED);
            default -> told;
        };
    }

    private Count count() {
        var low = random.nextInt(7);
        return switch (random.nextInt(7)) {
            case 0 -> new Count(null, low, null, Qualifier.AT_LEAST, null);
            case 1 -> new Count(null, null, low + 1, Qualifier.UP_TO, null);
            case 2 -> new Count(null, 5, null, Qualifier.ABOUT, null);
            case 3 -> new Count(null, null, null, Qualifier.UNQUANTIFIED, "many");
            case 4 -> new Count(low, null, low + 3, null, null);
            default -> Count.exactly(low);
        };
    }

    private DisplacementRecord record(String origin, boolean counted) {
        var lines = new DisplacementLine[] {
            Happened.line("a0", 100),
            new DisplacementLine("a4", null, count()),
            new DisplacementLine("a0", null, count())
        };
        var record = left(origin, origin, 4, 6, lines);
        return new DisplacementRecord(
                origin, record.measure(), origin, record.from(), record.until(), record.lines(), counted);
    }

    /** The same register told in another order: arrival, linking, lines, records. */
    Holdings turned(Holdings held) {
        var incidents = held.incidents().stream().map(this::turned).toList();
        var records = held.displacements().stream()
                .map(r -> new DisplacementRecord(
                        r.id(), r.measure(), r.origin(), r.from(), r.until(), shuffled(r.lines()), r.counted()))
                .toList();
        return new Holdings(held.places(), held.facilities(), shuffled(incidents), shuffled(records));
    }

    private HeldIncident turned(HeldIncident i) {
        var accounts = shuffled(i.accounts()).stream().map(this::turned).toList();
        return new HeldIncident(
                i.id(), i.type(), i.when(), i.place(), i.geoPrecision(), i.alsoHit(), i.grade(), accounts, i.choices());
    }

    private Account turned(Account a) {
        return new Account(
                a.id(),
                a.source(),
                a.reliability(),
                a.credibility(),
                a.consentToShare(),
                a.alone(),
                shuffled(a.casualties()),
                shuffled(a.weaponUses()),
                shuffled(a.facilities()),
                a.marks());
    }

    private <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
