package org.sijil.restore;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.database.Reader;
import org.sijil.identity.CurrentCaller;
import org.sijil.identity.Role;
import org.sijil.register.Backups;
import org.sijil.register.Register;
import org.sijil.register.Restores;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/** Backups and restores on the wire. */
@GraphQLApi
public class RestoreApi {
    private static final int MOST_DEVICES = 1_000;

    private final Reader reader;
    private final CurrentCaller caller;
    private final Restores restores;
    private final Backups backups;
    private final Register register;
    private final Confirming confirming;
    private final Context context;

    RestoreApi(
            Reader reader,
            CurrentCaller caller,
            Restores restores,
            Backups backups,
            Register register,
            Confirming confirming,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.restores = restores;
        this.backups = backups;
        this.register = register;
        this.confirming = confirming;
        this.context = context;
    }

    @DefaultNonNull
    @Description("How safe the register lies.")
    public record Safety(
            @Description("The register's last entry, and its hash: `seq:hash`.")
            String receipt,

            @Description("Entries up to this one lie in a confirmed backup; null: no backup was confirmed.") @Nullable
            String safeThrough,

            @Description("Whether the register was restored and nobody has confirmed that yet.")
            boolean restoreToConfirm) {}

    @DefaultNonNull
    @Description("What was done when a restore was confirmed.")
    public record RestoreConfirmation(
            @Description("How many revocations, pairings, roles and areas were told by the log and hold now.")
            int applied,

            @Description("What the log tells and could not be done, and why; look at each.")
            List<@NonNull String> left) {}

    @Description("That people are let in again after a restore.")
    public record ConfirmRestore(
            @Description("Devices that must not come back, beside those that the revocation log names; at most 1,000.")
            @Id
            @Nullable
            List<@NonNull String> revoke) {}

    @Description("A backup that is stored off the machine.")
    public record ConfirmBackup(
            @Description("What the backup command printed: `seq:hash`.") @NonNull
            String receipt) {}

    @Query
    @NonNull
    @Description("How safe the register lies. Administrators.")
    public Safety safety() {
        caller.get().mustBe(Role.ADMINISTRATOR);
        return reader.read(this::now);
    }

    @Mutation
    @NonNull
    @Description(
            "Says that a backup is stored off the machine: devices may forget what lies in it. Administrators. Errors: "
                    + "BAD_VALUE for what is no receipt of this register.")
    public Safety confirmBackup(@NonNull ConfirmBackup input) {
        confirming.confirmBackup(
                caller.get(), Given.input(context, ConfirmBackup.class).receipt());
        return reader.read(this::now);
    }

    @Mutation
    @NonNull
    @Description(
            "Lets people in again after a restore. What the revocation log tells is done again first: devices that were "
                    + "revoked stay out, roles and areas are the last ones. Administrators. Errors: CONTRADICTION if no restore "
                    + "waits, NOT_FOUND for an unknown device.")
    public RestoreConfirmation confirmRestore(@NonNull ConfirmRestore input) {
        var revoke = Given.input(context, ConfirmRestore.class).revoke();
        var devices = revoke == null ? List.<String>of() : revoke;
        Problem.BadValue.unless(devices.size() <= MOST_DEVICES, "input.revoke", "at most 1,000 devices");
        var done = confirming.confirmRestore(caller.get(), devices);
        return new RestoreConfirmation(done.applied(), done.left());
    }

    private Safety now() {
        return new Safety(
                register.head().toString(),
                backups.safeThrough().map(Object::toString).orElse(null),
                restores.waiting().isPresent());
    }
}
