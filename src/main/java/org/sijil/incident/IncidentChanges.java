package org.sijil.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijil.figure.Grade;
import org.sijil.identity.Caller;
import org.sijil.place.Place;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/**
 * Every change to an incident: each makes a version and one entry that holds the incident as it is afterwards. All run
 * inside a write transaction, under the incident's lock.
 */
@ApplicationScoped
public class IncidentChanges {
    private final Incidents incidents;
    private final IncidentVersions versions;
    private final Links links;
    private final Places places;
    private final Register register;

    IncidentChanges(Incidents incidents, IncidentVersions versions, Links links, Places places, Register register) {
        this.incidents = incidents;
        this.versions = versions;
        this.links = links;
        this.places = places;
        this.register = register;
    }

    /** The name to lock an incident by. */
    public static String lock(String incident) {
        return "incident " + incident;
    }

    /** A new incident without accounts yet; it is said together with its first. */
    public Incident open(Occurrence occurrence, String fallbackArea) {
        var incident = new Incident();
        incident.id = UUID.randomUUID().toString();
        incident.grade = Grade.WEAK;
        incident.choices = new Columns.Choices(List.of());
        put(incident, occurrence, fallbackArea);
        incidents.persist(incident);
        return incident;
    }

    /** What a link says of its account. */
    public record Terms(List<Marking> marks, List<Match> matches, boolean alone) {}

    public void link(Caller caller, Incident incident, String submission, int version, Terms terms) {
        begin(incident.id, submission, version, terms);
        say(caller, incident, "ACCOUNT_LINKED", null);
    }

    /** Ends a link; an incident left without accounts stays, and is not counted. */
    public void unlink(Caller caller, Link link, String reason) {
        var incident = incidents.findById(link.incident);
        end(link);
        say(caller, incident, "ACCOUNT_UNLINKED", reason);
    }

    public void remark(Caller caller, Incident incident, Link link, Terms terms, String reason) {
        end(link);
        begin(link.incident, link.submission, link.version, terms);
        say(caller, incident, "ACCOUNT_MARKED", reason);
    }

    public void setOccurrence(Caller caller, Incident incident, Occurrence occurrence, String reason) {
        put(incident, occurrence, incident.area);
        say(caller, incident, "OCCURRENCE_SET", reason);
    }

    public void grade(Caller caller, Incident incident, Grade grade, String reason) {
        incident.grade = grade;
        say(caller, incident, "INCIDENT_GRADED", reason);
    }

    /** A person's figure for a harm in the place of an earlier one; without numbers the rule's figure stands again. */
    public void choose(Caller caller, Incident incident, ChosenFigure chosen) {
        var others = incident.choices().stream().filter(one -> one.harm() != chosen.harm());
        var now = chosen.numbers().isEmpty()
                ? others.toList()
                : Stream.concat(others, Stream.of(chosen)).toList();
        incident.choices = new Columns.Choices(now);
        say(caller, incident, "FIGURE_CHOSEN", chosen.reason());
    }

    private void put(Incident incident, Occurrence occurrence, String fallbackArea) {
        Place place = occurrence.place() == null ? null : places.require(occurrence.place());
        occurrence.alsoHit().forEach(places::require);
        var when = occurrence.when();
        LocalDate first = when == null ? null : when.on();
        if (first != null && when.until() != null && when.until().isBefore(first)) {
            throw new Problem.BadValue("occurrence.when.until", "no day before `on`");
        }
        incident.occurrence = occurrence;
        incident.area = place == null ? fallbackArea : place.path;
        incident.firstDay = first == null ? null : when.firstPossibleDay().toString();
    }

    private void begin(String incident, String submission, int version, Terms terms) {
        var link = new Link();
        link.id = UUID.randomUUID().toString();
        link.submission = submission;
        link.version = version;
        link.incident = incident;
        link.marks = new Columns.Marks(terms.marks());
        link.matches = new Columns.Matches(terms.matches());
        link.alone = terms.alone();
        links.persist(link);
    }

    private void end(Link link) {
        link.toSeq = Long.MAX_VALUE;
        links.flush();
    }

    private void say(Caller caller, Incident incident, String kind, String reason) {
        var last = versions.findById(new IncidentVersion.Key(incident.id, incident.version));
        incident.version++;
        var version = new IncidentVersion();
        version.incident = incident.id;
        version.version = incident.version;
        version.occurrence = incident.occurrence;
        version.grade = incident.grade;
        version.choices = incident.choices;
        var now = links.ofIncident(incident.id);
        var begun = now.stream().filter(link -> link.fromSeq == 0).toList();
        var ended = links.list("incident = ?1 and toSeq = ?2", incident.id, Long.MAX_VALUE);
        var accounts = now.stream().map(IncidentSaid.AccountSaid::of).toList();
        var payload = new IncidentSaid(incident.occurrence, incident.grade, incident.choices(), accounts, reason);
        register.append(caller.says(kind, incident.id, payload).at(incident.version), seq -> {
            if (last == null) incident.createdSeq = seq;
            incident.seq = seq;
            version.fromSeq = seq;
            if (last != null) last.toSeq = seq;
            begun.forEach(link -> link.fromSeq = seq);
            ended.forEach(link -> link.toSeq = seq);
            if (!versions.isPersistent(version)) versions.persist(version);
        });
    }
}
