package org.sijil.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.sijil.content.DisplacementMeasure;
import org.sijil.figure.Account;
import org.sijil.figure.DisplacementLine;
import org.sijil.figure.DisplacementRecord;

/** People displaced, by origin, and the ids of the displacement records that add up to it. */
public record DisplacedTotal(Total total, List<String> records) {

    /** The records' people, as the accounts of these incidents tell. Records are counted once, however many incidents tell. */
    static DisplacedTotal of(
            DisplacementMeasure measure, Collection<DisplacementRecord> records, Collection<HeldIncident> incidents) {
        var accounts = new HashMap<String, Account>();
        var incidentOf = new HashMap<String, String>();
        for (var incident : incidents) {
            for (var account : incident.accounts()) {
                accounts.put(account.id(), account);
                incidentOf.put(account.id(), incident.id());
            }
        }
        var parts = new ArrayList<Total.Part>();
        var ids = new TreeSet<String>();
        for (var record : records) {
            var people = record.people(accounts);
            if (record.measure() == measure && people.isPresent()) {
                var telling = new TreeSet<String>();
                record.lines().stream()
                        .map(DisplacementLine::account)
                        .filter(incidentOf::containsKey)
                        .forEach(account -> telling.add(incidentOf.getOrDefault(account, "")));
                parts.add(new Total.Part(people.get(), telling));
                ids.add(record.id());
            }
        }
        return new DisplacedTotal(Total.of(parts), List.copyOf(ids));
    }
}
