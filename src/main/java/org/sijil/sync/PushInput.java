package org.sijil.sync;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Content;

/**
 * What a device pushes; read by {@link Push}. A class and no record: of what a record takes the GraphQL layer makes a copy,
 * edit by edit, which nobody reads.
 */
@Input("PushInput")
@Description("What a device pushes: up to 200 edits, 2 MB unzipped.")
public final class PushInput {
    @Description("The installation of the credential.")
    @Id
    @NonNull
    public String installation;

    @Description("In the order they were made; at most 200.")
    @NonNull
    public List<@NonNull EditInput> edits;

    @Description("The device's cursor, if it has one.")
    public String cursor;

    @Description("The device's highest receipt, if it has one.")
    public String receipt;

    @Description("What the device's clock shows.")
    @NonNull
    public Instant deviceTime;

    @Input("EditInput")
    @Description(
            "One change that a worker saved. A path absent or null in `set` is untouched; what shall become empty is named in `clear`.")
    public record EditInput(
            @Description(
                    "Installation and a number counted up there: `installation:12`. Stored when the worker saves; at most 200 characters.")
            @Id
            @NonNull
            String editId,

            @Description("UUID (version 7) made by the device.") @Id @NonNull
            String submissionId,

            @Description("The `base` that came with the record; null creates it.")
            String base,

            @Description("What the worker put. An object or an item is put whole.")
            Content set,

            @Description(
                    "Paths that become empty, such as `narrative`, `facilityHits[f1]`, `facilityHits[f1].damage`; at most 200.")
            @io.smallrye.graphql.api.Nullable
            List<@NonNull String> clear,

            @Description("An edit that was refused alone, as text: it is kept aside.")
            String raw,

            @Description("Hands a draft to review, or answers a RETURN.")
            Boolean submit,

            @Description("Takes the submission back.") Boolean withdraw,

            @Description("What the device's clock showed when the worker saved.") @NonNull
            Instant editedAt,

            @Description("The version of this schema that the edit was written in: 1.") @NonNull
            Integer schemaVersion) {}
}
