package org.sijil.submission;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.sijil.content.Content;

/** Rival values for one path by different chains of edits, waiting for a decision. A path has at most one that is open. */
@Entity
public class Conflict {
    @Name("ConflictState")
    @Description("Whether a conflict waits for a supervisor.")
    public enum State {
        OPEN,
        RESOLVED
    }

    /** The path of a conflict about whether the record is withdrawn at all. */
    static final String WHOLE_RECORD = "withdrawal";

    @Id
    public String id;

    public String submission;
    public String path;

    /** What the path said at the base of the edit that opened it. */
    @Convert(converter = Columns.ContentColumn.class)
    public Content base;

    @Convert(converter = Columns.Rivals.class)
    public RivalList rivals;

    @Enumerated(EnumType.STRING)
    public State state;

    public long openedSeq;
    public Long resolvedSeq;
}
