package org.sijil.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sijil.content.Group;
import org.sijil.content.Harm;

/**
 * People of one group who suffered one harm. {@code withoutANumber} are the incidents whose accounts tell of them and that
 * have no best: beside the total, not zero. Where their range is known it is in the total's max.
 */
public record PeopleTotal(Harm harm, Group group, Total total, List<String> withoutANumber) {

    /** One for each harm and group that an account tells of, in the order of the enums. */
    static List<PeopleTotal> of(Collection<CountedIncident> incidents) {
        var totals = new ArrayList<PeopleTotal>();
        for (var harm : Harm.values()) {
            for (var group : Group.values()) {
                var total = of(incidents, harm, group);
                if (!total.total.incidents().isEmpty() || !total.withoutANumber.isEmpty()) {
                    totals.add(total);
                }
            }
        }
        return List.copyOf(totals);
    }

    private static PeopleTotal of(Collection<CountedIncident> incidents, Harm harm, Group group) {
        var parts = new ArrayList<Total.Part>();
        var withoutANumber = new ArrayList<String>();
        for (var incident : incidents) {
            var cells = incident.figures().people().get(harm);
            var range = cells == null ? null : cells.get(group);
            if (range != null) {
                parts.add(new Total.Part(range, Set.of(incident.id())));
            }
            if (incident.figures().withoutANumber().getOrDefault(harm, Set.of()).contains(group)) {
                withoutANumber.add(incident.id());
            }
        }
        return new PeopleTotal(
                harm, group, Total.of(parts), withoutANumber.stream().sorted().toList());
    }
}
