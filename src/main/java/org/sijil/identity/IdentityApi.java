package org.sijil.identity;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.sijil.database.Reader;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;

/** People and devices on the wire. */
@GraphQLApi
public class IdentityApi {
    private static final int LONGEST_SIGN_IN_NAME = 64;
    /** A deployment serves one organisation. The list has no pages: whoever comes after these is not in it. */
    private static final int MOST_PEOPLE = 1_000;

    private final Reader reader;
    private final CurrentCaller caller;
    private final SignIns signIns;
    private final Staff staff;
    private final Devices devices;
    private final People people;
    private final Installations installations;
    private final Context context;

    IdentityApi(
            Reader reader,
            CurrentCaller caller,
            SignIns signIns,
            Staff staff,
            Devices devices,
            People people,
            Installations installations,
            Context context) {
        this.reader = reader;
        this.caller = caller;
        this.signIns = signIns;
        this.staff = staff;
        this.devices = devices;
        this.people = people;
        this.installations = installations;
        this.context = context;
    }

    @Name("Person")
    @DefaultNonNull
    @Description("Someone who uses Sijil.")
    public record PersonView(
            @Description("UUID.") @Id String id,
            @Description("Name as colleagues know it.") String name,
            @Description("What they type to sign in.") String signInName,
            @Description("What they may do.") Role role) {
        static PersonView of(Person person) {
            return new PersonView(person.id, person.name, person.signInName, person.role);
        }
    }

    @Name("Device")
    @DefaultNonNull
    @Description("A tablet that was paired with a person.")
    public record DeviceView(
            @Description("Its installation.") @Id String id,
            @Description("Name given when it was paired.") String name,

            @Description("The person it belongs to, for ever.") @Id
            String person,

            @Description("Since when it is answered 401; null while it is let in.") @Nullable
            Instant revokedAt) {
        static DeviceView of(Installation device) {
            return new DeviceView(device.id, device.name, device.person, device.revokedAt);
        }
    }

    @DefaultNonNull
    @Description("A credential, shown this once. Send it as `Authorization: Bearer …`.")
    public record SignedIn(
            @Description("The opaque bearer credential.") String credential,

            @Description("The installation it belongs to.") @Id
            String installation,

            @Description("Who was let in.") PersonView person,

            @Description("When it ends; null: when it is revoked.") @Nullable
            Instant expiresAt) {}

    @DefaultNonNull
    @Description("A person who was added, with the password to sign in once, shown this once.")
    public record CreatedPerson(
            @Description("Who was added.") PersonView person,

            @Description("Signs in once, together with a new password.")
            String oneTimePassword) {}

    @DefaultNonNull
    @Description("A one-time code that lets one device in as one person.")
    public record CreatedPairingCode(
            @Description("Type it into the app; capital or small letters.")
            String code,

            @Description("Ten minutes after it was made.") Instant validUntil) {}

    @Description("Who signs in.")
    public record SignIn(
            @Description("Sign-in name.") @NonNull String name,
            @Description("Password.") @NonNull String password,

            @Description("A new password, 12 characters or more; needed with a one-time password.")
            String newPassword) {}

    @Description("A person to add.")
    public record CreatePerson(
            @Description("1 to 200 characters.") @NonNull String name,

            @Description("1 to 64 letters, digits, `.`, `_`, `-` or `@`; unique.") @NonNull
            String signInName,

            @Description("What they may do; not INTEGRATOR.") @NonNull
            Role role) {}

    @Description("Who gets which role.")
    public record GiveRole(
            @Description("The person; not the caller.") @Id @NonNull
            String person,

            @Description("Their only role from now on; not INTEGRATOR.") @NonNull
            Role role) {}

    @Description("Whom a code lets in.")
    public record CreatePairingCode(
            @Description("The person that the device will belong to, for ever.") @Id @NonNull
            String person) {}

    @Description("A device, and the code that lets it in.")
    public record PairDevice(
            @Description("The code.") @NonNull String code,

            @Description("Id of this install of the app: new with every install, 8 to 64 characters.") @Id @NonNull
            String installation,

            @Description("Name of the device, 1 to 100 characters.") @NonNull
            String name) {}

    @Description("Which device is shut out.")
    public record RevokeDevice(
            @Description("The id of the device.") @Id @NonNull
            String installation) {}

    @Mutation
    @NonNull
    @Description(
            "Lets a person in for 12 hours. Send no credential along. Errors: SIGN_IN_REFUSED, PASSWORD_TO_CHANGE, "
                    + "TOO_MANY_ATTEMPTS, BAD_VALUE.")
    public SignedIn signIn(@NonNull SignIn input) {
        var given = Given.input(context, SignIn.class);
        Problem.BadValue.unless(given.name().length() <= LONGEST_SIGN_IN_NAME, "input.name", "at most 64 characters");
        return signedIn(signIns.signIn(given.name(), given.password(), given.newPassword()));
    }

    @Mutation
    @Description("Ends the session that this request came with. Anyone who is signed in.")
    public boolean signOut() {
        signIns.signOut(caller.get());
        return true;
    }

    @Query
    @NonNull
    @Description("The caller.")
    public PersonView me() {
        return reader.read(() -> PersonView.of(people.require(caller.get().person())));
    }

    @Query
    @NonNull
    @Description("Everyone, in the order they were added, the first 1,000. Administrators and supervisors.")
    public List<@NonNull PersonView> people() {
        caller.get().mustBe(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return reader.read(
                () -> people.after(0, MOST_PEOPLE).stream().map(PersonView::of).toList());
    }

    @Query
    @NonNull
    @Description("The devices of a person, also those that were revoked. Administrators and supervisors.")
    public List<@NonNull DeviceView> devices(@Id @NonNull String person) {
        caller.get().mustBe(Role.ADMINISTRATOR, Role.SUPERVISOR);
        return reader.read(() ->
                installations.devicesOf(person).stream().map(DeviceView::of).toList());
    }

    @Mutation
    @NonNull
    @Description(
            "Adds a person. Administrators. Errors: BAD_VALUE, NOT_ALLOWED for INTEGRATOR, CONTRADICTION if the sign-in name is taken.")
    public CreatedPerson createPerson(@NonNull CreatePerson input) {
        var given = Given.input(context, CreatePerson.class);
        Problem.BadValue.unless(
                given.name().strip().length() >= 1 && given.name().length() <= 200,
                "input.name",
                "1 to 200 characters");
        Problem.BadValue.unless(
                given.signInName().matches("[\\w.@-]{1," + LONGEST_SIGN_IN_NAME + "}"),
                "input.signInName",
                "1 to 64 letters, digits, '.', '_', '-' or '@'");
        var added = staff.create(caller.get(), given.name(), given.signInName(), given.role());
        return new CreatedPerson(PersonView.of(added.person()), added.oneTimePassword());
    }

    @Mutation
    @NonNull
    @Description(
            "Gives a person another role, from their next request on. With any role but FIELD_WORKER their tablets must be paired again. Administrators. Errors: NOT_FOUND, NOT_ALLOWED for one's own role and for INTEGRATOR, "
                    + "CONTRADICTION if the root area would lose its only supervisor.")
    public PersonView giveRole(@NonNull GiveRole input) {
        var given = Given.input(context, GiveRole.class);
        return PersonView.of(staff.giveRole(caller.get(), given.person(), given.role()));
    }

    @Mutation
    @NonNull
    @Description(
            "Makes a one-time code. Administrators for anyone, supervisors for field workers whose areas all lie in theirs; "
                    + "the code is void once its maker may not make it any more. Errors: NOT_FOUND, NOT_ALLOWED.")
    public CreatedPairingCode createPairingCode(@NonNull CreatePairingCode input) {
        var made = devices.createCode(
                caller.get(), Given.input(context, CreatePairingCode.class).person());
        return new CreatedPairingCode(made.code(), made.validUntil());
    }

    @Mutation
    @NonNull
    @Description(
            "Trades a code for this device's credential. The same installation may repeat it while the code is valid; "
                    + "its earlier credential then dies. Send no credential along. Errors: PAIRING_REFUSED, TOO_MANY_ATTEMPTS, BAD_VALUE.")
    public SignedIn pairDevice(@NonNull PairDevice input) {
        var given = Given.input(context, PairDevice.class);
        Problem.BadValue.unless(
                given.installation().matches("[\\w-]{8,64}"),
                "input.installation",
                "8 to 64 letters, digits, '_' or '-'");
        Problem.BadValue.unless(
                given.name().length() >= 1 && given.name().length() <= 100, "input.name", "1 to 100 characters");
        return signedIn(devices.pair(
                given.code().strip().toUpperCase(java.util.Locale.ROOT), given.installation(), given.name()));
    }

    @Mutation
    @NonNull
    @Description(
            "Shuts a device out, from its next request on, until it is paired by a code made after this: codes that it used, "
                    + "and unused ones of its person, are void. Administrators, and supervisors for field workers whose areas all lie in theirs. Errors: NOT_FOUND, NOT_ALLOWED.")
    public DeviceView revokeDevice(@NonNull RevokeDevice input) {
        return DeviceView.of(devices.revoke(
                caller.get(), Given.input(context, RevokeDevice.class).installation()));
    }

    private SignedIn signedIn(Credentials.Issued issued) {
        var credential = issued.credential();
        var person = reader.read(() -> people.require(Objects.requireNonNull(credential.person)));
        return new SignedIn(issued.secret(), credential.installation, PersonView.of(person), credential.expiresAt);
    }
}
