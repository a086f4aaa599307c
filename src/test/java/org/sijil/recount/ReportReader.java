package org.sijil.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a situation report, as it came over the wire, as the lines of {@link TotalsModel#lines}. */
final class ReportReader {
    /** How the report names what it lists, and how the recount does. */
    private static final Map<String, String> LISTED = Map.of(
            "notDatable", "not datable",
            "notPlaceable", "not placeable",
            "contested", "contested",
            "recordsNotDatable", "records not datable",
            "recordsNotPlaceable", "records not placeable",
            "recordsNotCounted", "records not counted");

    private static final Map<String, String> WAITING = Map.of(
            "submitted", "waiting SUBMITTED",
            "returned", "waiting RETURNED",
            "amended", "waiting AMENDED",
            "notDatable", "waiting not datable",
            "notPlaceable", "waiting not placeable");

    private final SortedMap<String, String> lines = new TreeMap<>();

    private ReportReader() {}

    static SortedMap<String, String> lines(JsonNode report) {
        var reader = new ReportReader();
        reader.totals("", report.get("totals"));
        reader.totals("corroborated ", report.get("corroborated"));
        LISTED.forEach(
                (name, line) -> reader.lines.put(line, ids(report.get("listed").get(name))));
        WAITING.forEach((name, line) ->
                reader.lines.put(line, report.get("waiting").get(name).asText()));
        return reader.lines;
    }

    private void totals(String prefix, JsonNode totals) {
        for (var row : totals.get("people")) {
            var key = row.get("harm").asText() + "/" + row.get("group").asText();
            if (!row.at("/total/incidents").isEmpty()) {
                range(prefix + key, row.get("total"));
            }
            if (!row.get("withoutANumber").isEmpty()) {
                number(
                        prefix + "without a number " + key,
                        row.get("withoutANumber").size());
            }
        }
        for (var row : totals.get("notDisaggregated")) {
            number(
                    prefix + row.get("harm").asText() + "/NOT_DISAGGREGATED",
                    row.get("people").asInt());
        }
        number(prefix + "settlements", totals.at("/settlements/total").asInt());
        number(prefix + "settlement unknown", totals.at("/settlements/unknown").size());
        number(prefix + "facilities/ALL", totals.at("/facilities/total").asInt());
        number(prefix + "facilities/DIRECT", totals.at("/facilities/direct").asInt());
        number(prefix + "facilities/hits", totals.at("/facilities/hits").asInt());
        for (var row : totals.at("/facilities/byType")) {
            number(
                    prefix + "facilities/" + row.get("type").asText(),
                    row.get("total").asInt());
        }
        range(prefix + "prohibitedUses", totals.get("prohibitedUses"));
        range(prefix + "displaced/NEW", totals.at("/displaced/total"));
        range(prefix + "displaced/SECONDARY", totals.at("/displacedAgain/total"));
    }

    private void number(String line, int n) {
        lines.put(line, Integer.toString(n));
    }

    private void range(String line, JsonNode total) {
        var open = total.get("open").asBoolean() ? "+" : "";
        lines.put(line, total.get("min") + "/" + total.get("best") + "/" + total.get("max") + open);
    }

    private static String ids(JsonNode listed) {
        var ids = new ArrayList<String>();
        listed.forEach(id -> ids.add(id.asText()));
        return String.join(" ", ids.stream().sorted().toList());
    }
}
