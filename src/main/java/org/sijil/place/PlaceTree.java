package org.sijil.place;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Which place lies in which, by id: all that counting needs to know of the gazetteer. */
@NullMarked
public interface PlaceTree {

    /** How wide the place is; null if the id is not known. */
    @Nullable
    PlaceLevel level(String place);

    /** The place it lies in; null if it is the widest, or not known. */
    @Nullable
    String parent(String place);

    /** The place and what it lies in, narrowest first. A gazetteer that leads in a circle does not keep us there. */
    default Set<String> lineage(@Nullable String place) {
        var lineage = new LinkedHashSet<String>();
        for (var here = place; here != null && lineage.add(here); ) {
            here = parent(here);
        }
        return lineage;
    }
}
