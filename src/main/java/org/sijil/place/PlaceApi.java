package org.sijil.place;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

public class PlaceApi {
    @Name("Place")
    @DefaultNonNull
    @Description("A gazetteer entry: a country, a district, a town, a camp.")
    public record PlaceView(
            @Description("Chosen by whoever added it: a P-code, mostly. Never changes.") @Id
            String id,

            @Description("Id of the place that it lies in directly; null for the operation's root area only.")
            @Id
            @Nullable
            String parent,

            PlaceLevel level,
            @Description("Name in Latin script.") String nameEn,

            @Description("Name in Arabic script; the same as nameEn where none was given.")
            String nameAr,

            @Description("Latitude in degrees north, WGS84; null if not known.") @Nullable
            Double lat,

            @Description("Longitude in degrees east, WGS84; null if not known.") @Nullable
            Double lon,

            @Description("Ids of all that it lies in, widest first, without itself.") @Id
            List<@NonNull String> within) {
        public static PlaceView of(Place place) {
            var path = place.pathIds();
            return new PlaceView(
                    place.id,
                    place.parent,
                    place.level,
                    place.nameEn,
                    place.nameAr,
                    place.lat,
                    place.lon,
                    path.subList(0, path.size() - 1));
        }
    }
}
