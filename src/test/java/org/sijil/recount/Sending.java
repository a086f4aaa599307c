package org.sijil.recount;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/**
 * Sends random weeks as people would: workers push from several tablets, a supervisor decides in lists, sets what the
 * incidents are, grades them, chooses figures and records displacement. Many weeks at once, to need few requests.
 */
final class Sending {
    private static final int MOST_AT_ONCE = 200;

    private final List<Tablet> tablets = tablets();
    private final Desk desk = new Desk(Gazetteer.supervisor("ROOT"));
    private final Corrections corrections = new Corrections(this);

    private static List<Tablet> tablets() {
        var first = Gazetteer.worker("ROOT");
        return List.of(first, Tablet.of(first.person()), Gazetteer.worker("ROOT"));
    }

    /** A decision that is to be taken, and what to do with its answer. */
    record Act(SentWeek week, Map<String, Object> decision, Consumer<JsonNode> taken) {
        static Act of(SentWeek week, Map<String, Object> decision) {
            return new Act(week, decision, taken -> {});
        }
    }

    void send(List<SentWeek> weeks) {
        push(weeks);
        decide(weeks.stream().flatMap(week -> openings(week).stream()).toList());
        decide(weeks.stream().flatMap(week -> additions(week).stream()).toList());
        for (var week : weeks) {
            try {
                week.told.incidents().forEach(incident -> edit(week, incident));
                week.told.records().stream()
                        .filter(World.DisplacementRecord::counted)
                        .forEach(this::record);
                week.told.records().stream().filter(record -> !record.counted()).forEach(this::record);
            } catch (AssertionError e) {
                throw new AssertionError("Refused in " + week, e);
            }
        }
        corrections.make(weeks);
    }

    Tablet tabletOf(Account account) {
        return tablets.get(Math.floorMod(account.id().hashCode(), tablets.size()));
    }

    private void push(List<SentWeek> weeks) {
        var edits = new HashMap<Tablet, List<Map<String, Object>>>();
        for (var week : weeks) {
            for (var account : week.accounts()) {
                var tablet = tabletOf(account);
                var made = edits(tablet, account);
                week.versions.put(account.id(), made.size());
                edits.computeIfAbsent(tablet, t -> new ArrayList<>()).addAll(made);
            }
        }
        push(edits);
    }

    /** Saved at once, or first as a draft that says where and when. */
    private static List<Map<String, Object>> edits(Tablet tablet, Account account) {
        var setting = Wire.setting(account);
        var harm = Wire.harm(account);
        if (account.id().hashCode() % 4 == 0) {
            return List.of(tablet.edit(account.id(), null, setting), tablet.submits(account.id(), harm));
        }
        setting.putAll(harm);
        return List.of(tablet.submits(account.id(), setting));
    }

    void push(Map<Tablet, List<Map<String, Object>>> edits) {
        edits.forEach((tablet, made) -> {
            for (var some : parts(made)) {
                for (var outcome : tablet.pushReply(some).get("outcomes")) {
                    if (!outcome.get("kind").asText().equals("APPLIED")) {
                        throw new AssertionError("Not applied: " + outcome);
                    }
                }
            }
        });
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += MOST_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
        }
        return parts;
    }

    /** The first account of each incident opens it. */
    private static List<Act> openings(SentWeek week) {
        return week.told.incidents().stream()
                .map(incident -> {
                    var occurrence = Wire.occurrence(incident.occurrence());
                    var verification = verification(week, incident.accounts().get(0), "newIncident", occurrence);
                    return new Act(
                            week,
                            verification,
                            taken -> week.held.put(
                                    incident.id(),
                                    new SentWeek.Held(
                                            taken.get("incident").asText(),
                                            taken.get("incidentVersion").asInt())));
                })
                .toList();
    }

    private static List<Act> additions(SentWeek week) {
        var acts = new ArrayList<Act>();
        for (var incident : week.told.incidents()) {
            for (var account :
                    incident.accounts().subList(1, incident.accounts().size())) {
                acts.add(Act.of(week, verification(week, account, "incident", onto(week.held(incident), 1))));
            }
        }
        return acts;
    }

    static Map<String, Object> verification(SentWeek week, Account account, Object... more) {
        var verification = Desk.verification(account.id(), week.versions.get(account.id()), more);
        verification.put("matches", Wire.matches(account));
        verification.put("marks", Wire.marks(account));
        return verification;
    }

    /** The incident as it was read; the decision will bring it so many versions on. */
    static Map<String, Object> onto(SentWeek.Held held, int versions) {
        var onto = map("id", held.id, "version", held.version);
        held.version += versions;
        return onto;
    }

    void decide(List<Act> acts) {
        for (var some : parts(acts)) {
            var decisions = some.stream().map(Act::decision).toList();
            var answers = desk.api()
                    .send("decide", "input", map("decisions", decisions))
                    .get("decide");
            for (var i = 0; i < some.size(); i++) {
                if (!answers.get(i).get("__typename").asText().equals("Taken")) {
                    throw new AssertionError("Not taken in " + some.get(i).week() + ": " + answers.get(i));
                }
                some.get(i).taken().accept(answers.get(i));
            }
        }
    }

    /** What an incident is, beyond what its accounts propose. A new one cannot be told that a thing is not known. */
    private void edit(SentWeek week, World.Incident incident) {
        var held = week.held(incident);
        var occurrence = Wire.occurrence(incident.occurrence());
        if (occurrence.containsValue(null)) {
            change("setOccurrence", "set-occurrence", held, "occurrence", occurrence);
        }
        if (!incident.grade().equals("WEAK")) {
            change("gradeIncident", "grade-incident", held, "grade", incident.grade());
        }
        incident.choices().forEach((harm, choice) -> {
            var numbers = choice.entrySet().stream()
                    .map(one -> map("group", one.getKey(), "number", one.getValue()))
                    .toList();
            change("chooseFigure", "choose-figure", held, "harm", harm, "numbers", numbers);
        });
    }

    private void change(String answer, String operation, SentWeek.Held held, Object... more) {
        var input = map("incident", held.id, "version", held.version, "reason", "as the accounts tell");
        input.putAll(map(more));
        held.version = desk.api()
                .send(operation, "input", input)
                .get(answer)
                .get("version")
                .asInt();
    }

    private void record(World.DisplacementRecord record) {
        var lines = record.lines().stream()
                .map(line -> map("submission", line.account(), "item", line.item()))
                .toList();
        desk.api()
                .send(
                        "put-displacement-record",
                        "input",
                        map(
                                "measure",
                                record.measure(),
                                "origin",
                                record.origin(),
                                "from",
                                Wire.text(record.from()),
                                "until",
                                Wire.text(record.until()),
                                "counted",
                                record.counted(),
                                "lines",
                                lines,
                                "reason",
                                "the same families"));
    }
}
