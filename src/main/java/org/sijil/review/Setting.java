package org.sijil.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A rule of review that an administrator sets. */
@Entity
public class Setting {
    @Id
    public String name;

    public String value;

    protected Setting() {}

    Setting(String name) {
        this.name = name;
    }
}
