package org.sijil.place;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;

public class FacilityApi {
    @Name("Facility")
    @DefaultNonNull
    @Description("A school, camp, hospital that people depend on, as the registry holds it.")
    public record FacilityView(
            @Description("Chosen by whoever added it. Never changes.") @Id
            String id,

            @Description("Id of the place that it stands in.") @Id
            String place,

            FacilityType type,
            @Description("Name in Latin script.") String nameEn,

            @Description("Name in Arabic script; the same as nameEn where none was given.")
            String nameAr,

            @Description("Latitude in degrees north, WGS84; null if not known.") @Nullable
            Double lat,

            @Description("Longitude in degrees east, WGS84; null if not known.") @Nullable
            Double lon) {
        public static FacilityView of(Facility facility) {
            return new FacilityView(
                    facility.id,
                    facility.place,
                    facility.type,
                    facility.nameEn,
                    facility.nameAr,
                    facility.lat,
                    facility.lon);
        }
    }
}
