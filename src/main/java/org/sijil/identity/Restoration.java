package org.sijil.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.database.Locks;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.register.Backups;
import org.sijil.register.Restores;

/**
 * Notices at the start that the register was restored: by the mark of a backup that Sijil made, or because the operator says
 * so. What was revoked since that backup is not known here; so nobody from before is let in until an administrator, signing
 * in anew, has confirmed it.
 */
class Restoration {
    void notice(
            @Observes @Priority(20) StartupEvent start,
            @ConfigProperty(name = "sijil.restored") boolean isSaid,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves,
            Reader reader,
            Writer writer,
            Locks locks,
            Backups backups,
            Restores restores,
            Credentials credentials,
            Pairings pairings) {
        if (!serves) return; // a command on the machine lets nobody in
        if (isSaid || reader.read(backups::mark).isPresent()) {
            writer.run(() -> {
                locks.take(List.of(Locks.START)); // servers that start together are told together
                if (backups.mark().isEmpty() && restores.waiting().isPresent()) return;
                restores.begin();
                credentials.suspendAll();
                pairings.deleteAll();
            });
        }
        if (reader.read(restores::waiting).isPresent()) {
            System.out.println(
                    "Sijil was restored. Until an administrator signs in and confirms it (confirmRestore), nobody"
                            + " else is let in; devices wait.");
        }
    }
}
