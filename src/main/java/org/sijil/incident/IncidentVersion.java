package org.sijil.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.sijil.figure.Grade;

/** One state of an incident, valid in the register from {@code fromSeq} until before {@code toSeq}. */
@Entity
@IdClass(IncidentVersion.Key.class)
public class IncidentVersion {
    public record Key(String incident, int version) implements Serializable {}

    @Id
    public String incident;

    @Id
    public int version;

    public long fromSeq;
    public Long toSeq;

    @Convert(converter = Columns.OccurrenceColumn.class)
    public Occurrence occurrence;

    @Enumerated(EnumType.STRING)
    public Grade grade;

    @Convert(converter = Columns.ChoicesColumn.class)
    Columns.Choices choices;
}
