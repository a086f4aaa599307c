package org.sijil.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Content;
import org.sijil.identity.Caller;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Given;
import org.sijil.shared.Json;

/**
 * One edit as it came, read before any lock is taken: that needs no database, and while one device has the writer's turn
 * the next one's edits are read.
 *
 * @param edit what it says; null where it cannot be read
 * @param unfit why it cannot be read, or null
 */
record Incoming(
        Caller sender,
        Given given,
        EditId id,
        String submission,
        String digest,
        @Nullable Edit edit,
        @Nullable Unfit unfit) {

    static Incoming read(Caller sender, Given given, DeploymentKey key) {
        var id = EditId.of(given.text("editId"), sender);
        var submission = given.text("submissionId");
        var digest = key.digest("edit", Json.writePlain(given.fields())).substring(0, 32);
        try {
            return new Incoming(sender, given, id, submission, digest, Edit.read(id, given), null);
        } catch (Unfit e) {
            return new Incoming(sender, given, id, submission, digest, null, e);
        }
    }

    /** What came under another installation's name takes none of its ids. */
    String key() {
        return id.installation().equals(sender.installation()) ? id.text() : keyOfItsOwn();
    }

    /** Another edit under a used id gets a row of its own. */
    String keyOfItsOwn() {
        return id.text() + "#" + digest;
    }

    /** What it may say that its author said before: of a draft nobody asks. */
    Optional<Surroundings.Telling> telling() {
        return edit == null || !edit.submit() ? Optional.empty() : Surroundings.Telling.of(sender.person(), edit.set());
    }

    Content told() {
        return edit == null ? Content.EMPTY : edit.set();
    }
}
