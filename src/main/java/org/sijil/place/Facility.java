package org.sijil.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A school, camp, hospital that people depend on, as the registry holds it. */
@Entity
public class Facility {
    @Id
    public String id;

    public String place;

    @Enumerated(EnumType.STRING)
    public FacilityType type;

    public String nameEn;
    public String nameAr;
    /** Both names as they are searched for. */
    public String search;

    public Double lat;
    public Double lon;
    /** When it last changed, in the register. */
    public long seq;
}
