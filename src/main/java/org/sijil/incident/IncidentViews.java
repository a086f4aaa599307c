package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.content.Displacement;
import org.sijil.submission.Versions;

/** Turns incidents into what is on the wire, a few queries for any number of them. */
@ApplicationScoped
public class IncidentViews {
    private final Links links;
    private final Accounts accounts;
    private final Versions versions;

    IncidentViews(Links links, Accounts accounts, Versions versions) {
        this.links = links;
        this.accounts = accounts;
        this.versions = versions;
    }

    public List<IncidentView> of(List<Incident> incidents) {
        var ids = incidents.stream().map(incident -> incident.id).toList();
        var linked = links.ofIncidents(ids).stream().collect(Collectors.groupingBy(link -> link.incident));
        var told = accounts.of(ids);
        return incidents.stream()
                .map(incident -> IncidentView.of(
                        incident,
                        linked.getOrDefault(incident.id, List.of()),
                        told.getOrDefault(incident.id, List.of()),
                        displacements(linked.getOrDefault(incident.id, List.of()))))
                .toList();
    }

    private Map<String, List<Displacement>> displacements(List<Link> linked) {
        var bySubmission = new HashMap<String, List<Displacement>>();
        for (Link link : linked) {
            var told = versions.of(link.submission, link.version).content().displacements();
            if (told != null) bySubmission.put(link.submission, told);
        }
        return bySubmission;
    }

    public IncidentView of(Incident incident) {
        return of(List.of(incident)).get(0);
    }
}
