package org.sijil.recount;

import static org.sijil.Api.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.Desk;
import org.sijil.Tablet;
import org.sijil.recount.Sending.Act;

/** Makes the corrections of random weeks: a verified figure stays until a person replaces it. */
final class Corrections {
    private final Sending sending;

    Corrections(Sending sending) {
        this.sending = sending;
    }

    void make(List<SentWeek> weeks) {
        var edits = new HashMap<Tablet, List<Map<String, Object>>>();
        var first = new ArrayList<Act>();
        var then = new ArrayList<Act>();
        for (var week : weeks) {
            week.corrections.forEach((account, correction) -> {
                if (correction.isEdited()) {
                    var tablet = sending.tabletOf(account);
                    edits.computeIfAbsent(tablet, t -> new ArrayList<>()).add(edit(week, tablet, account));
                }
                decide(week, account, correction, first);
            });
            week.corrections.forEach((account, correction) -> follow(week, account, correction, then));
        }
        sending.push(edits);
        sending.decide(first);
        sending.decide(then);
    }

    /** Numbers that no random account says, so that it certainly makes a version. */
    private static Map<String, Object> edit(SentWeek week, Tablet tablet, Account account) {
        var n = 20 + (int) (week.seed % 20);
        var killed = map("harm", "KILLED", "group", "ALL", "count", Wire.count(Count.exactly(n)));
        var displaced = account.displacements().stream()
                .limit(1)
                .map(line -> Wire.displacement(line, Count.exactly(1_000 + n)))
                .toList();
        week.versions.merge(account.id(), 1, Integer::sum);
        return tablet.edit(
                account.id(),
                tablet.base(account.id()),
                map("casualties", List.of(killed), "displacements", displaced));
    }

    private static void decide(SentWeek week, Account account, Correction correction, List<Act> acts) {
        var held = week.held(week.incidentOf(account));
        var version = week.versions.get(account.id());
        switch (correction) {
            case KEPT -> acts.add(Act.of(week, Desk.decision("KEEP", account.id(), version)));
            case REPLACED -> {
                var onto = Sending.onto(held, 2); // the account leaves it and comes back
                var verification = Desk.verification(account.id(), version, "incident", onto);
                verification.put("matches", Wire.matches(account));
                acts.add(Act.of(week, verification));
            }
            case LEFT -> {}
            case REOPENED, RETURNED, MOVED -> {
                held.version++;
                acts.add(Act.of(week, Desk.decision("REOPEN", account.id(), version)));
            }
            case REJECTED -> {
                held.version++;
                acts.add(Act.of(week, Desk.decision("REJECT", account.id(), version, "rejection", "NOT_CREDIBLE")));
            }
        }
    }

    private static void follow(SentWeek week, Account account, Correction correction, List<Act> acts) {
        if (correction == Correction.RETURNED) {
            acts.add(Act.of(week, Desk.decision("RETURN", account.id(), week.versions.get(account.id()))));
        }
        if (correction == Correction.MOVED) {
            var other = week.held(week.anotherThan(week.incidentOf(account)));
            acts.add(Act.of(week, Sending.verification(week, account, "incident", Sending.onto(other, 1))));
        }
    }
}
