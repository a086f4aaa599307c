package org.sijil.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One state of a displacement record, valid in the register from {@code fromSeq} until before {@code toSeq}. */
@Entity
@Table(name = "displacement_record_version")
@IdClass(RecordedVersion.Key.class)
public class RecordedVersion {
    public record Key(String record, int version) implements Serializable {}

    @Id
    public String record;

    @Id
    public int version;

    public long fromSeq;
    public Long toSeq;
    /** The record as it was, as JSON. */
    public String said;
}
