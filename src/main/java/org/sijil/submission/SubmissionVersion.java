package org.sijil.submission;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.hibernate.annotations.DynamicUpdate;
import org.sijil.content.Content;

/**
 * One state of a submission's content, valid in the register from {@code fromSeq} until before {@code toSeq}. Only its end
 * changes ever, and only that is written then.
 */
@Entity
@DynamicUpdate
@IdClass(SubmissionVersion.Key.class)
public class SubmissionVersion {
    public record Key(String submission, int version) implements Serializable {}

    @Id
    public String submission;

    @Id
    public int version;

    public long fromSeq;
    public Long toSeq;

    @Column(name = "content")
    @Convert(converter = Columns.WrittenColumn.class)
    Written written;

    /** What a base token says of the content, without telling anything of it. */
    public String digest;

    public boolean draft;
    public String areas;
    /** Who made it; null for Sijil itself, when the gazetteer changed. */
    @Nullable
    public String person;

    int characters() {
        return written.json().length();
    }

    public Content content() {
        return written.content();
    }
}
