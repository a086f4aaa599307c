package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Tablet;
import org.sijil.database.Reader;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Json;

/** Who holds a digest and guesses what was said cannot find out whether the guess is right: that takes the deployment's key. */
@QuarkusTest
class DigestTest {
    private final String id = Tablet.newId();

    @Inject
    Reader reader;

    @Inject
    Submissions submissions;

    @Inject
    StoredEdits edits;

    @Inject
    DeploymentKey key;

    @Test
    void aBaseTokenDoesNotConfirmAGuess() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        tablet.push(tablet.submits(id, narrative("She hid in the school.")));
        var said = reader.read(() -> submissions.findById(id).written.json());

        var digest = tablet.base(id).split(":")[2];

        assertThat(key.digest("content", said)).startsWith(digest);
        assertIsNoPlainHash(digest, said);
    }

    @Test
    void theDigestOfAnEditDoesNotConfirmAGuess() throws Exception {
        var tablet = Gazetteer.worker(Gazetteer.governorate());
        var edit = tablet.submits(id, narrative("She hid in the school."));
        tablet.push(edit);

        var digest = reader.read(() -> edits.findById((String) edit.get("editId")).digest);

        assertThat(key.digest("edit", Json.write(edit))).startsWith(digest);
        assertIsNoPlainHash(digest, Json.write(edit));
    }

    private static void assertIsNoPlainHash(String digest, String text) throws Exception {
        for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
            var hash = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(hash)).doesNotStartWith(digest);
        }
    }
}
