package org.sijil.place;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;

/** A gazetteer entry: a country, a district, a town, a camp. */
@Entity
public class Place {
    @Id
    public String id;

    public String parent;

    @Enumerated(EnumType.STRING)
    public PlaceLevel level;

    public String nameEn;
    public String nameAr;
    /** Both names as they are searched for. */
    public String search;

    public Double lat;
    public Double lon;
    /** The ids of what it lies in and its own, widest first, each followed by a slash: {@code SY/SY07/}. */
    public String path;
    /** When it last changed, in the register. */
    public long seq;

    /** The place and what it lies in, widest first. */
    public List<String> pathIds() {
        return List.of(path.split("/"));
    }

    public boolean liesIn(String area) {
        return pathIds().contains(area);
    }
}
