package org.sijil.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Someone who uses Sijil. */
@Entity
public class Person {
    @Id
    public String id;

    public String name;
    public String signInName;
    public String passwordHash;
    /** The password was made by Sijil and must be replaced at the first sign-in. */
    public boolean oneTime;

    @Enumerated(EnumType.STRING)
    public Role role;

    public long createdSeq;
}
