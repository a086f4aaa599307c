package org.sijil.submission;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.sijil.merge.Change;
import org.sijil.merge.Path;

/** An edit that was taken in: its one outcome, and what it did to its record. */
@Entity
@Table(name = "edit")
public class StoredEdit {
    /** The edit's id; of one that came under a used id with other content, that id and its digest. */
    @Id
    public String id;

    public String editId;
    public String installation;
    public long number;
    public String submission;
    /** Its author. */
    public String person;
    /** The installation that sent it, where that is another than it names. */
    public String sentOn;
    /** The person who sent it, where that is not its author. */
    public String sentBy;

    public String digest;

    @Enumerated(EnumType.STRING)
    public OutcomeKind kind;

    @Enumerated(EnumType.STRING)
    public QuarantineCode code;

    public String reason;
    /** Whether it makes its person an author: choosing between others' words does not. */
    public boolean authored;

    /** Perhaps {@link PathList#AS_NAMED}, as is {@code meant}. */
    @Convert(converter = Columns.Paths.class)
    PathList changed;

    @Convert(converter = Columns.Paths.class)
    PathList meant;

    @Convert(converter = Columns.Paths.class)
    public PathList named;

    /** When its outcome was given. */
    public long seq;
    /** When it was merged; null while it never was. A quarantined edit that is applied later has a later one. */
    public Long mergedSeq;

    String chain() {
        return EditId.chain(installation, sentOn);
    }

    /** {@link EditId#order}; a resolution, which nobody sent, stands between two numbers of its installation. */
    long order() {
        return digest.isEmpty() ? 2 * number + 1 : 2 * number;
    }

    Change change() {
        var allNamed = named.parsed();
        return new Change(chain(), order(), mergedSeq, parsed(changed, allNamed), parsed(meant, allNamed), allNamed);
    }

    PathList changed() {
        return changed.or(named);
    }

    private static Set<Path> parsed(PathList some, Set<Path> allNamed) {
        return some.equals(PathList.AS_NAMED) ? allNamed : some.parsed();
    }
}
