package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sijil.shared.Json;

/** The script of the week, {@code demo/week.json}: who there is, what they report, what becomes of it. All synthetic. */
record Week(
        String analyst,
        List<Person> people,
        List<Report> reports,
        Conflict conflict,
        Question corrected,
        Question unanswered,
        List<Incident> incidents,
        List<Rejection> rejections,
        List<Displacement> displacements) {

    record Person(String signInName, String name, String role, List<String> areas, boolean seesArea) {}

    /** One submission; {@code late}: it arrives when all else is decided. */
    record Report(String id, String by, JsonNode content, boolean late) {}

    /** Two workers change the same figure while both are offline. */
    record Conflict(String supervisor, String report, Saved first, Saved second, String note) {}

    record Saved(String by, JsonNode set) {}

    /** A report that goes back to its author, who answers or does not. */
    record Question(
            String supervisor,
            String report,
            String path,
            String asked,
            @Nullable JsonNode answer) {}

    /** The accounts of one event, the first opens it. */
    record Incident(
            String supervisor,
            List<Account> accounts,
            @Nullable JsonNode choice,
            @Nullable Grading grading) {

        /** The report that opens it. */
        String opener() {
            return accounts.get(0).report();
        }
    }

    record Grading(String grade, String reason) {}

    record Account(
            String report,
            @Nullable JsonNode matches,
            @Nullable JsonNode marks) {}

    /** An account on its way onto an incident. */
    record Filing(Incident incident, Account account) {}

    record Rejection(
            String supervisor,
            String report,
            String rejection,
            String reason,
            @Nullable String duplicateOf,
            @Nullable String claim) {}

    /** Each line is the first displacement of a report. */
    record Displacement(
            String supervisor,
            String measure,
            String origin,
            String from,
            String until,
            boolean counted,
            List<String> lines,
            String reason) {}

    static Week load() {
        return Json.read(Packaged.text("/demo/week.json"), Week.class);
    }

    Report report(String id) {
        return reports.stream()
                .filter(report -> report.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The script has no report " + id));
    }

    /** What is verified in one go: the first account of every incident, then the second, and so on. */
    List<List<Filing>> filings(boolean late) {
        int most = incidents.stream().mapToInt(one -> one.accounts.size()).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(nth -> incidents.stream()
                        .flatMap(one -> filings(one, late).skip(nth).limit(1))
                        .toList())
                .filter(round -> !round.isEmpty())
                .toList();
    }

    private Stream<Filing> filings(Incident incident, boolean late) {
        return incident.accounts.stream()
                .filter(account -> report(account.report).late == late)
                .map(account -> new Filing(incident, account));
    }

    Stream<Report> reportsBy(String person, boolean late) {
        return reports.stream().filter(report -> report.by.equals(person) && report.late == late);
    }
}
