package org.sijil.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.sijil.figure.Grade;

/** The event as the organisation holds it, backed by its accounts. */
@Entity
public class Incident {
    @Id
    public String id;

    /** Counts every change: of itself, of its accounts, of their marks. */
    public int version;

    @Convert(converter = Columns.OccurrenceColumn.class)
    public Occurrence occurrence;

    @Enumerated(EnumType.STRING)
    public Grade grade;

    @Convert(converter = Columns.ChoicesColumn.class)
    Columns.Choices choices;

    /** The path of its place, or else of where its first account belongs: who may see it. Follows the place where it moves. */
    public String area;

    public String firstDay;
    public long createdSeq;
    public long seq;

    public List<ChosenFigure> choices() {
        return choices.figures();
    }
}
