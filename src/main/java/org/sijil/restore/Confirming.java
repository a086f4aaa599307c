package org.sijil.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sijil.access.AccessApi.AssignAreas;
import org.sijil.access.AccessApi.AssignedArea;
import org.sijil.access.Assigning;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Credentials;
import org.sijil.identity.Devices;
import org.sijil.identity.RevocationLog;
import org.sijil.identity.RevocationLog.Line;
import org.sijil.identity.Role;
import org.sijil.identity.Staff;
import org.sijil.register.Backups;
import org.sijil.register.Receipt;
import org.sijil.register.Register;
import org.sijil.register.Restores;
import org.sijil.shared.Problem;

/**
 * What an administrator confirms: that a backup is stored elsewhere, and that people are let in again after a restore.
 * Then first all that the log outside the database tells is done again: who was shut out stays out, and nobody has a role
 * or an area back. Done twice it changes nothing more, so that it may be repeated after a failure.
 */
@ApplicationScoped
class Confirming {
    private final Reader reader;
    private final Writer writer;
    private final Restores restores;
    private final Backups backups;
    private final Register register;
    private final RevocationLog log;
    private final Devices devices;
    private final Staff staff;
    private final Assigning assigning;
    private final Credentials credentials;

    Confirming(
            Reader reader,
            Writer writer,
            Restores restores,
            Backups backups,
            Register register,
            RevocationLog log,
            Devices devices,
            Staff staff,
            Assigning assigning,
            Credentials credentials) {
        this.reader = reader;
        this.writer = writer;
        this.restores = restores;
        this.backups = backups;
        this.register = register;
        this.log = log;
        this.devices = devices;
        this.staff = staff;
        this.assigning = assigning;
        this.credentials = credentials;
    }

    /** The register's entries. */
    record BackupConfirmed(String receipt) {}

    record RestoreConfirmed(int applied, List<String> revoked) {}

    /**
     * @param applied how many lines of the log were done again
     * @param left what of it could not be, and why: for a person to look at
     */
    record Confirmed(int applied, List<String> left) {}

    /** A backup is stored off the machine. Administrators. BAD_VALUE for what is no receipt of this register. */
    void confirmBackup(Caller caller, String text) {
        caller.mustBe(Role.ADMINISTRATOR);
        var receipt = Receipt.parse(text).filter(one -> reader.read(() -> register.holds(one)));
        Problem.BadValue.unless(receipt.isPresent(), "input.receipt", "what the backup command printed: seq:hash");
        writer.run(() -> {
            backups.confirm(receipt.orElseThrow());
            register.append(caller.says("BACKUP_CONFIRMED", "register", new BackupConfirmed(text)));
        });
    }

    /**
     * Administrators. CONTRADICTION if no restore waits.
     *
     * @param revoked devices that must not come back, beside those that the log names
     */
    Confirmed confirmRestore(Caller caller, List<String> revoked) {
        caller.mustBe(Role.ADMINISTRATOR);
        if (reader.read(restores::waiting).isEmpty()) {
            throw new Problem.Contradiction("No restore waits to be confirmed.");
        }
        for (String device : revoked) devices.revoke(caller, device);
        var left = new ArrayList<String>();
        int applied = 0;
        var told = log.lastWords();
        if (told.unreadable() > 0) left.add(told.unreadable() + " lines of the revocation log cannot be read.");
        for (Line line : told.lines()) {
            try {
                again(caller, line);
                applied++;
            } catch (Problem e) {
                left.add(line.kind() + " " + line.subject() + ": " + e.getMessage());
            }
        }
        letInAgain(caller, new RestoreConfirmed(applied, revoked));
        return new Confirmed(applied, left);
    }

    private void again(Caller caller, Line line) {
        switch (line.kind()) {
            case DEVICE_PAIRED -> {} // its credential is let in with the others
            case DEVICE_REVOKED -> devices.revoke(caller, line.subject());
            case ROLE_GIVEN -> staff.giveRole(caller, line.subject(), Objects.requireNonNull(line.role()));
            case AREAS_ASSIGNED -> {
                var areas = Objects.requireNonNull(line.areas()).stream()
                        .map(area -> new AssignedArea(area.area(), area.seesArea()))
                        .toList();
                assigning.assign(caller, new AssignAreas(line.subject(), areas));
            }
        }
    }

    private void letInAgain(Caller caller, RestoreConfirmed confirmed) {
        writer.run(() -> {
            credentials.letInAgain();
            register.append(caller.says("RESTORE_CONFIRMED", "register", confirmed), restores::confirm);
        });
    }
}
