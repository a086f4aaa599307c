package org.sijil.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** A place that a person is assigned to. */
@Entity
@IdClass(Assignment.Key.class)
public class Assignment {
    public record Key(String person, String area) implements Serializable {}

    @Id
    public String person;

    @Id
    public String area;

    /** A field worker sees the area's submissions, not only their own. */
    public boolean seesArea;

    public long seq;
}
