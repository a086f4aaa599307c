package org.sijil.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** A figure stated by a named speaker about a period and an area. It is compared with ours and never added to it. */
@Entity
public class Claim {
    @Id
    public String id;

    /** Counts its assessments: 1 as it was recorded. */
    public int version;

    @Convert(converter = Columns.StatementColumn.class)
    public ClaimStatement statement;

    @Convert(converter = Columns.AssessmentColumn.class)
    public Assessment assessment;

    /** The submission that it was taken from. */
    public String submission;

    /** Who recorded it. */
    public String person;

    public long createdSeq;
    /** Its last change. */
    public long seq;

    // What it is found by, out of the statement and the assessment.
    public String speaker;

    @Enumerated(EnumType.STRING)
    public ClaimMetric metric;

    @Convert(converter = Columns.Day.class)
    LocalDate firstDay;

    @Convert(converter = Columns.Day.class)
    LocalDate lastDay;

    @ElementCollection
    @CollectionTable(name = "claim_place", joinColumns = @JoinColumn(name = "claim"))
    @Column(name = "place")
    Set<String> areas = new HashSet<>();

    static Claim stating(ClaimStatement statement) {
        var claim = new Claim();
        claim.statement = statement;
        claim.speaker = statement.speaker();
        claim.metric = statement.metric();
        claim.read(Assessment.NONE);
        return claim;
    }

    /** Its next version: what it speaks of, as it is read from now on. */
    void read(Assessment read) {
        version++;
        assessment = read;
        firstDay = read.from();
        lastDay = read.until();
        areas.clear();
        areas.addAll(read.places());
    }

    /** First of the assessed days; null: not stated. */
    public LocalDate assessedFrom() {
        return assessment.from();
    }

    /** Last of the assessed days; null: not stated. */
    public LocalDate assessedUntil() {
        return assessment.until();
    }

    /** Ids of the assessed places; none: not stated. */
    public Set<String> places() {
        return Set.copyOf(assessment.places());
    }
}
