package org.sijil.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.sijil.shared.Json;

/** What the demo prints at its end: the figures as the analyst gets them, and how to look for oneself. */
final class Summary {
    private final Team team;
    private final Week week;
    private final PrintStream out;

    Summary(Team team, Week week, PrintStream out) {
        this.team = team;
        this.week = week;
        this.out = out;
    }

    void print() {
        var variables = Json.read(Packaged.text("/client-schema/examples/idlib-week.json"), ObjectNode.class);
        var report = team.desk(week.analyst()).send("situation-report", variables.get("input"));
        var totals = report.get("totals");
        out.printf(
                "%nThe synthetic week %s to %s in %s:%n  %s settlements attacked, %s killed, %s injured, %s facilities hit, %s displaced%n",
                report.get("from").asText(),
                report.get("until").asText(),
                report.get("areas"),
                totals.at("/settlements/total"),
                people(totals, "KILLED"),
                people(totals, "INJURED"),
                totals.at("/facilities/total"),
                range(totals.at("/displaced/total")));
        out.printf(
                "%nSend client-schema/operations/situation-report.graphql with client-schema/examples/idlib-week.json to %s%n",
                team.endpoint());
        out.println("Sign in as:");
        out.println("  " + row(team.administratorName(), "ADMINISTRATOR"));
        week.people().forEach(person -> out.println("  " + row(person.signInName(), person.role())));
        out.println("all with the password " + team.password() + "  (the one-time password above is used up)");
    }

    private static String row(String name, String role) {
        return String.format("%-8s %s", name, role);
    }

    private static String people(JsonNode totals, String harm) {
        for (JsonNode row : totals.get("people")) {
            if (row.get("harm").asText().equals(harm)
                    && row.get("group").asText().equals("ALL")) {
                return range(row.get("total"));
            }
        }
        throw new IllegalStateException("No row of " + harm + " in " + totals);
    }

    private static String range(JsonNode total) {
        var open = total.get("open").asBoolean() ? " or more" : "";
        return "%s (%s to %s%s)".formatted(total.get("best"), total.get("min"), total.get("max"), open);
    }
}
