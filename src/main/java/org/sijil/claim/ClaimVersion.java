package org.sijil.claim;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** How a claim was read, in the register from {@code fromSeq} until before {@code toSeq}. */
@Entity
@IdClass(ClaimVersion.Key.class)
public class ClaimVersion {
    public record Key(String claim, int version) implements Serializable {}

    @Id
    public String claim;

    @Id
    public int version;

    public long fromSeq;
    public Long toSeq;

    @Convert(converter = Columns.AssessmentColumn.class)
    public Assessment assessment;

    /** Who read it so. */
    public String person;
}
