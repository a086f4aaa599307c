package org.sijil.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sijil.content.Harm;

/** People of whom no account says whether they are children, women or men: one number, never called men. */
public record NotDisaggregated(Harm harm, long people, List<String> incidents) {

    /** One for each harm of which an incident has ALL. Its incidents are those that leave anyone. */
    static List<NotDisaggregated> of(Collection<CountedIncident> incidents) {
        var rows = new ArrayList<NotDisaggregated>();
        for (var harm : Harm.values()) {
            var known = false;
            long people = 0;
            var ids = new ArrayList<String>();
            for (var incident : incidents) {
                var cells = incident.figures().people().get(harm);
                if (cells != null && cells.notDisaggregated().isPresent()) {
                    known = true;
                    var rest = cells.notDisaggregated().getAsInt();
                    people += rest;
                    if (rest > 0) {
                        ids.add(incident.id());
                    }
                }
            }
            if (known) {
                rows.add(
                        new NotDisaggregated(harm, people, ids.stream().sorted().toList()));
            }
        }
        return List.copyOf(rows);
    }
}
