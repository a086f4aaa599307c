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

/** The gazetteer on the wire. */
@GraphQLApi
public class PlaceApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Places places;
    private final PlaceImport placeImport;
    private final Context context;

    PlaceApi(Reader reader, CurrentCaller caller, Places places, PlaceImport placeImport, Context context) {
        this.reader = reader;
        this.caller = caller;
        this.places = places;
        this.placeImport = placeImport;
        this.context = context;
    }

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

            @Description("How wide it is.") PlaceLevel level,
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

    @DefaultNonNull
    @Description("A place in a list, and where it stands in it.")
    public record PlaceEdge(
            @Description("The place.") PlaceView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @DefaultNonNull
    @Description("A page of places, by id.")
    public record PlaceConnection(
            @Description("The places of this page.") List<@NonNull PlaceEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {
        static PlaceConnection of(Slice<Place> slice) {
            return new PlaceConnection(
                    slice.edges((place, cursor) -> new PlaceEdge(PlaceView.of(place), cursor)), slice.pageInfo(), (int)
                            slice.totalCount());
        }
    }

    @Description("A place to add to the gazetteer.")
    public record AddPlace(
            @Description("1 to 64 letters (A to Z, a to z), digits, `-` or `_`; unique, never changes.") @Id @NonNull
            String id,

            @Description("Id of the place that it lies in, which must be wider.") @Id @NonNull
            String parent,

            @Description("How wide it is; narrower than its parent.") @NonNull
            PlaceLevel level,

            @Description("1 to 200 characters.") @NonNull String nameEn,

            @Description("1 to 200 characters; nameEn stands in where there is none.")
            String nameAr,

            @Description("Degrees north, WGS84, -90 to 90; only together with lon.")
            Double lat,

            @Description("Degrees east, WGS84, -180 to 180; only together with lat.")
            Double lon) {}

    @Description("A file of places.")
    public record ImportPlaces(
            @Description("The text of the file, at most 1,000,000 bytes and 5,000 rows.") @NonNull
            String csv) {}

    @Query
    @NonNull
    @Description("One place. Anyone who is signed in. Errors: NOT_FOUND.")
    public PlaceView place(@Id @NonNull String id) {
        caller.get();
        var given = Given.arguments(context).text("id");
        return reader.read(() -> PlaceView.of(places.require(given)));
    }

    @Query
    @NonNull
    @Description(
            "Places that have all that is asked for, by id. Anyone who is signed in. Errors: BAD_VALUE for a wrong "
                    + "`first` or `after`, NOT_FOUND if there is no place `within`.")
    public PlaceConnection places(
            @Description("Part of a name in either script, up to 200 characters; case, vowel marks, hamza and the "
                            + "article do not matter.")
                    String search,
            @Description("Only places of this level.") PlaceLevel level,
            @Description("Only this place and what lies in it, at any depth.") @Id String within,
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get();
        var page = Page.asked(context);
        var asked = Given.arguments(context).as(Places.Asked.class);
        return reader.read(() -> PlaceConnection.of(places.find(asked, page)));
    }

    @Mutation
    @NonNull
    @Description(
            "Adds a place. Administrators, and supervisors in their areas. A submission that names it already belongs there "
                    + "from now on; where a supervisor adds it, only if it lies in its author's areas. Errors: BAD_VALUE, NOT_ALLOWED, "
                    + "CONTRADICTION if the id is taken.")
    public PlaceView addPlace(@NonNull AddPlace input) {
        var given = Given.input(context, AddPlace.class);
        var row = new PlaceRow(
                given.id(), given.parent(), given.level(), given.nameEn(), given.nameAr(), given.lat(), given.lon());
        return PlaceView.of(placeImport.add(caller.get(), row));
    }

    @Mutation
    @NonNull
    @Description("Adds and changes places from a CSV file, all of it or, where anything is wrong, nothing. "
            + "Administrators. Its header names the columns id,parent,level,name_en,name_ar,lat,lon in any order; "
            + "name_ar, lat and lon may be left empty. Rows may name parents further down; only the root area has none. "
            + "A row with a known id replaces that place; a new parent moves all that lies in it. Places that the file "
            + "leaves out stay. Errors: BAD_VALUE if the file is too large; what is wrong inside it is in the result.")
    public ImportResult importPlaces(@NonNull ImportPlaces input) {
        return placeImport.importFile(caller.get(), CsvFile.given(context));
    }
}
