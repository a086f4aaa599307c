package org.sijil.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** An edit kept aside because it could not be applied, with every word of it. */
@Entity
public class Quarantined {
    @Name("QuarantineState")
    @Description("Whether an edit that was kept aside still waits.")
    public enum State {
        @Description("It waits for a supervisor.")
        HELD,
        @Description("It is in: a supervisor applied it, or what it waited for arrived.")
        APPLIED,
        @Description("A supervisor closed it; its words stay in the register.")
        DISMISSED
    }

    static final Comparator<Quarantined> IN_ORDER_OF_CHAINS = Comparator.comparing(
                    (Quarantined row) -> row.installation)
            .thenComparing(row -> row.number)
            .thenComparing(row -> row.seq);

    /** {@link StoredEdit#id}. */
    @Id
    public String edit;

    /** As its device named it. */
    public String editId;

    public String submission;
    public String installation;
    public long number;
    /** Who said it. */
    public String author;
    /** The installation that sent it, where that is another than it names. */
    public String sentOn;
    /** The person who sent it, where that is not its author. */
    public String sentBy;

    /** Only its author sees it: a part of what they have not handed in yet. */
    public boolean draft;

    /** Whose queue it is in: its submission's areas, else its author's. */
    public String areas;

    @Enumerated(EnumType.STRING)
    public QuarantineCode code;

    public String reason;
    /** The edit as it came, as JSON. */
    public String said;

    public Instant deviceTime;

    @Enumerated(EnumType.STRING)
    public State state;

    public long seq;
    public Long closedSeq;
    /** Why it was dismissed. */
    public String closedReason;

    public List<String> areaPaths() {
        return Areas.paths(areas);
    }

    /** Of the edit as it came. */
    public int characters() {
        return said.length();
    }

    String chain() {
        return EditId.chain(installation, sentOn);
    }

    String sender() {
        return sentBy == null ? author : sentBy;
    }

    /** What its device hears: why it was dismissed, or else why it had been kept aside. */
    public String closing() {
        return closedReason == null ? reason : closedReason;
    }

    void moveWith(Submission record) {
        areas = record.areas;
        draft = draft && record.draft;
    }
}
