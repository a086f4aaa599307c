package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.figure.Account;
import org.sijil.figure.Figures;
import org.sijil.submission.SubmissionVersion;
import org.sijil.submission.Versions;

/** Reads what incidents are counted from: the verified versions that back them, as they are marked and matched. */
@ApplicationScoped
public class Accounts {
    private final Links links;
    private final Versions versions;

    Accounts(Links links, Versions versions) {
        this.links = links;
        this.versions = versions;
    }

    public List<Account> of(Incident incident) {
        return of(List.of(incident.id)).getOrDefault(incident.id, List.of());
    }

    /** By incident. An incident without accounts is not there. */
    public Map<String, List<Account>> of(Collection<String> incidents) {
        var linked = links.ofIncidents(incidents);
        versions.fetch(linked.stream()
                .map(link -> new SubmissionVersion.Key(link.submission, link.version))
                .toList());
        return linked.stream()
                .collect(Collectors.groupingBy(
                        link -> link.incident, Collectors.mapping(this::account, Collectors.toList())));
    }

    public Figures figures(Incident incident, List<ChosenFigure> choices) {
        return Figures.of(of(incident), ChosenFigure.choices(choices));
    }

    private Account account(Link link) {
        var content = versions.of(link.submission, link.version).content();
        return Account.of(link.submission, content, link.facilityByItem(), link.marksByCounted(), link.alone);
    }
}
