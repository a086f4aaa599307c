package org.sijil.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.sijil.content.Content;

/** One worker's account of one event, as it stands now. */
@Entity
public class Submission {
    @Id
    public String id;

    public String author;
    /** The author's areas when it was created, which it belongs to while its place is unknown: paths between bars. */
    public String authorAreas;

    @Enumerated(EnumType.STRING)
    public SubmissionState state;

    /** Only its author sees it. */
    public boolean draft;

    public int version;
    public Integer verifiedVersion;

    @Column(name = "content")
    @Convert(converter = Columns.WrittenColumn.class)
    Written written;

    /** Of this version; see {@link SubmissionVersion#digest}. */
    public String digest;

    /** Where it belongs: the paths of its place, or else of its author's areas, each after a bar. */
    public String areas;

    public String place;
    public String onDay;
    public String eventType;

    @Convert(converter = Columns.Flags.class)
    public FlagList flags;

    /** Whether any of the flags stops verification. */
    public boolean hasBlockingFlag;

    @Convert(converter = Columns.DecisionColumn.class)
    public Decision decision;

    /** What a rejected one repeats, if that is why. */
    public String duplicateOf;

    /** What review must know beside the content; see {@link Remarks}. */
    @Convert(converter = Columns.RemarksColumn.class)
    public Remarks remarks;

    public int openConflicts;
    public long createdSeq;
    /** Its last change: content, conflict, decision. */
    public long seq;

    /** Of its content as JSON. */
    public int characters() {
        return written.json().length();
    }

    public Content content() {
        return written.content();
    }

    public List<String> areaPaths() {
        return Areas.paths(areas);
    }
}
