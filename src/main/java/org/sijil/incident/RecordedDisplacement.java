package org.sijil.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.sijil.content.DisplacementMeasure;

/** A displacement record: people who left one place on some days, however many accounts tell of them. */
@Entity
@Table(name = "displacement_record")
public class RecordedDisplacement {
    @Id
    public String id;

    public int version;

    @Enumerated(EnumType.STRING)
    public DisplacementMeasure measure;

    public String origin;

    @Convert(converter = Columns.DayColumn.class)
    public LocalDate fromDay;

    @Convert(converter = Columns.DayColumn.class)
    public LocalDate untilDay;

    /** False: a person said that another record counts the same people. */
    public boolean counted;

    @Convert(converter = Columns.LinesColumn.class)
    Columns.Lines lines;

    public long createdSeq;
    public long seq;

    public List<RecordedLine> lines() {
        return lines.lines();
    }
}
