package org.sijil.place;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Slice;

/** The registry of facilities on the wire. */
@GraphQLApi
public class FacilityApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Facilities facilities;
    private final FacilityImport facilityImport;
    private final Context context;

    FacilityApi(
            Reader reader,
            CurrentCaller caller,
            Facilities facilities,
            FacilityImport facilityImport,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.facilities = facilities;
        this.facilityImport = facilityImport;
        this.context = context;
    }

    @Name("Facility")
    @DefaultNonNull
    @Description("A school, camp, hospital that people depend on, as the registry holds it.")
    public record FacilityView(
            @Description("Chosen by whoever added it. Never changes.") @Id
            String id,

            @Description("Id of the place that it stands in.") @Id
            String place,

            @Description("What it is for.") FacilityType type,
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

    @DefaultNonNull
    @Description("A facility in a list, and where it stands in it.")
    public record FacilityEdge(
            @Description("The facility.") FacilityView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of facilities, by id.")
    public record FacilityConnection(
            @Description("The facilities of this page.") List<@NonNull FacilityEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {
        static FacilityConnection of(Slice<Facility> slice) {
            return new FacilityConnection(
                    slice.edges((facility, cursor) -> new FacilityEdge(FacilityView.of(facility), cursor)),
                    slice.pageInfo(),
                    (int) slice.totalCount());
        }
    }

    @Description("A facility to add to the registry.")
    public record AddFacility(
            @Description("1 to 64 letters (A to Z, a to z), digits, `-` or `_`; unique, never changes.") @Id @NonNull
            String id,

            @Description("Id of the place that it stands in.") @Id @NonNull
            String place,

            @Description("What it is for.") @NonNull FacilityType type,
            @Description("1 to 200 characters.") @NonNull String nameEn,

            @Description("1 to 200 characters; nameEn stands in where there is none.")
            String nameAr,

            @Description("Degrees north, WGS84, -90 to 90; only together with lon.")
            Double lat,

            @Description("Degrees east, WGS84, -180 to 180; only together with lat.")
            Double lon) {}

    @Description("A file of facilities.")
    public record ImportFacilities(
            @Description("The text of the file, at most 1,000,000 bytes and 5,000 rows.") @NonNull
            String csv) {}

    @Query
    @NonNull
    @Description("One facility. Anyone who is signed in. Errors: NOT_FOUND.")
    public FacilityView facility(@Id @NonNull String id) {
        caller.get();
        var given = Given.arguments(context).text("id");
        return reader.read(() -> FacilityView.of(facilities.require(given)));
    }

    @Query
    @NonNull
    @Description("Facilities that have all that is asked for, by id. Anyone who is signed in. Errors: BAD_VALUE for a "
            + "wrong `first` or `after`, NOT_FOUND if there is no such `place`.")
    public FacilityConnection facilities(
            @Description("Part of a name in either script, up to 200 characters; case, vowel marks, hamza and the "
                            + "article do not matter.")
                    String search,
            @Description("Only facilities of this type.") FacilityType type,
            @Description("Only facilities in this place or in what lies in it, at any depth.") @Id String place,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get();
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Facilities.Asked.class);
        return reader.read(() -> FacilityConnection.of(facilities.find(asked, page)));
    }

    @Mutation
    @NonNull
    @Description(
            "Adds a facility. Administrators, and supervisors in their areas. Errors: BAD_VALUE, NOT_ALLOWED, CONTRADICTION if the id is taken.")
    public FacilityView addFacility(@NonNull AddFacility input) {
        var given = Given.input(context, AddFacility.class);
        var row = new FacilityRow(
                given.id(), given.place(), given.type(), given.nameEn(), given.nameAr(), given.lat(), given.lon());
        return FacilityView.of(facilityImport.add(caller.get(), row));
    }

    @Mutation
    @NonNull
    @Description("Adds and changes facilities from a CSV file, all of it or, where anything is wrong, nothing. "
            + "Administrators. Its header names the columns id,place,type,name_en,name_ar,lat,lon in any order; "
            + "name_ar, lat and lon may be left empty. A row with a known id replaces that facility; facilities that "
            + "the file leaves out stay. Errors: BAD_VALUE if the file is too large; what is wrong inside it is in the "
            + "result.")
    public ImportResult importFacilities(@NonNull ImportFacilities input) {
        return facilityImport.importFile(caller.get(), CsvFile.given(context));
    }
}
