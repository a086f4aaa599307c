package org.sijil.incident;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.access.Scopes;
import org.sijil.content.DisplacementMeasure;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.place.Places;
import org.sijil.shared.Given;
import org.sijil.shared.Page;
import org.sijil.shared.PageInfo;
import org.sijil.shared.Slice;

/** Displacement records on the wire. */
@GraphQLApi
public class DisplacementApi {
    private final Reader reader;
    private final CurrentCaller caller;
    private final Scopes scopes;
    private final Places places;
    private final RecordedDisplacements records;
    private final DisplacementChanges changes;
    private final Context context;

    DisplacementApi(
            Reader reader,
            CurrentCaller caller,
            Scopes scopes,
            Places places,
            RecordedDisplacements records,
            DisplacementChanges changes,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.scopes = scopes;
        this.places = places;
        this.records = records;
        this.changes = changes;
        this.context = context;
    }

    @Name("DisplacementRecord")
    @DefaultNonNull
    @Description("People who left one place on some days (IDMC), counted once however many accounts tell of them.")
    public record RecordView(
            @Description("UUID.") @Id String id,

            @Description("Counts its changes; a change names the version that was read.")
            int version,

            @Description("Which kind of movement.") DisplacementMeasure measure,

            @Description("Gazetteer id of the place they left.") @Id
            String origin,

            @Description("First day, local date.") LocalDate from,
            @Description("Last day, inclusive.") LocalDate until,

            @Description("False: another record counts the same people; it is listed beside.")
            boolean counted,

            @Description("What accounts tell of it; their figures are compared, and added within one account.")
            List<@NonNull RecordedLine> lines) {
        static RecordView of(RecordedDisplacement record) {
            return new RecordView(
                    record.id,
                    record.version,
                    record.measure,
                    record.origin,
                    record.fromDay,
                    record.untilDay,
                    record.counted,
                    record.lines());
        }
    }

    @Name("DisplacementRecordConnection")
    @DefaultNonNull
    @Description("A page of displacement records, in the order they were made.")
    public record RecordConnection(
            @Description("The records of this page.") List<@NonNull RecordEdge> edges,
            @Description("Where the page stands.") PageInfo pageInfo,
            @Description("How many there are on all pages.") int totalCount) {}

    @Name("DisplacementRecordEdge")
    @DefaultNonNull
    @Description("A displacement record in a list, and where it stands in it.")
    public record RecordEdge(
            @Description("The record.") RecordView node,

            @Description("Pass as `after` to go on behind this one; opaque, for the same list only.")
            String cursor) {}

    @Description("A displacement record as it shall be.")
    public record PutDisplacementRecord(
            @Description("The record to change; null: a new one.") @Id
            String id,

            @Description("The version that was read; null for a new one.")
            Integer version,

            @Description("Which kind of movement.") @NonNull DisplacementMeasure measure,

            @Description("Gazetteer id of the place they left.") @Id @NonNull
            String origin,

            @Description("First day, local date.") @NonNull LocalDate from,

            @Description("Last day, inclusive, not before `from`.") @NonNull
            LocalDate until,

            @Description("Whether it is counted; false: another record counts the same people.") @NonNull
            Boolean counted,

            @Description("All its lines as they shall be; at most 200. A line lies in one record.") @NonNull
            List<@NonNull RecordedLine> lines,

            @Description("Why; 1 to 1,000 characters.") @NonNull
            String reason) {}

    @Query
    @NonNull
    @Description(
            "Displacement records, in the order they were made. Supervisors those that left a place in their areas, analysts all. Errors: BAD_VALUE for a wrong `first` or `after`.")
    public RecordConnection displacementRecords(
            @Description("How many, 1 to 200.") @DefaultValue("50") Integer first,
            @Description("A cursor of this list: what comes after it.") String after) {
        caller.get().mustBe(Role.SUPERVISOR, Role.ANALYST);
        var page = Page.asked(context);
        return reader.read(() -> {
            var scope = scopes.of(caller.get());
            var seen = records.list("order by createdSeq").stream()
                    .filter(record -> scope.admitsPlace(places.require(record.origin).path))
                    .toList();
            var rest = seen.stream()
                    .filter(record -> record.createdSeq > page.afterNumber())
                    .limit(page.first() + 1L)
                    .toList();
            var slice = Slice.of(page, rest, seen.size(), record -> record.createdSeq);
            return new RecordConnection(
                    slice.edges((record, cursor) -> new RecordEdge(RecordView.of(record), cursor)),
                    slice.pageInfo(),
                    seen.size());
        });
    }

    @Mutation
    @NonNull
    @Description(
            "Makes or changes a displacement record. Supervisors in their areas, analysts. Errors: NOT_FOUND, also for a line whose "
                    + "account the caller does not see, STALE, BAD_VALUE, CONTRADICTION if a line lies in another record, or a counted record of "
                    + "the same measure overlaps in place and days.")
    public RecordView putDisplacementRecord(@NonNull PutDisplacementRecord input) {
        var changed = changes.put(caller.get(), Given.input(context, PutDisplacementRecord.class));
        return reader.read(() -> RecordView.of(records.findById(changed)));
    }
}
