package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Turns incidents into what is on the wire, a few queries for any number of them. */
@ApplicationScoped
public class IncidentViews {
    private final Links links;
    private final Accounts accounts;

    IncidentViews(Links links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    public List<IncidentView> of(List<Incident> incidents) {
        var ids = incidents.stream().map(incident -> incident.id).toList();
        var linked = links.ofIncidents(ids).stream().collect(Collectors.groupingBy(link -> link.incident));
        var told = accounts.of(ids);
        return incidents.stream()
                .map(incident -> IncidentView.of(
                        incident,
                        linked.getOrDefault(incident.id, List.of()),
                        told.getOrDefault(incident.id, List.of())))
                .toList();
    }

    public IncidentView of(Incident incident) {
        return of(List.of(incident)).get(0);
    }
}
