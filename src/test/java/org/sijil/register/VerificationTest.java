package org.sijil.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sijil.Kept;
import org.sijil.Office;
import org.sijil.Tablet;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.shared.Json;

@QuarkusTest
class VerificationTest {
    @Inject
    Verification verification;

    @Inject
    Entries entries;

    @Inject
    Reader reader;

    @Inject
    Writer writer;

    private final String id = Tablet.newId();

    @Test
    void anHonestRegisterVerifies() {
        said("seen from the roof");

        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void aChangedWordIsNamed() {
        var entry = said("seen from the roof");
        var payload = entry.payload;

        rewrite(entry.seq, payload.replace("seen from the roof", "seen from the cellar"));
        var broken = verification.verify().broken().orElseThrow();
        rewrite(entry.seq, payload);

        assertThat(broken.seq()).isEqualTo(entry.seq);
        assertThat(verification.verify().broken()).isEmpty();
    }

    @Test
    void anExportCanBeCheckedWithoutSijil() throws Exception {
        said("seen from the roof");
        var hash = "0".repeat(64);
        var lines = new ArrayList<String>();
        Kept.eachLine(lines::add);
        for (String line : lines) {
            var told = (ObjectNode) Json.MAPPER.readTree(line);
            var canonical = line.replace(",\"hash\":\"" + told.get("hash").asText() + "\"}", "}");
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash.getBytes(StandardCharsets.UTF_8));
            hash = HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
            assertThat(told.get("hash").asText()).isEqualTo(hash);
        }
    }

    @Test
    void whatMayTellWhoSomeoneIsLiesInTheProtectedPart() throws Exception {
        var payload = Json.MAPPER.readTree(said("seen from the roof").payload);

        assertThat(payload.get("clear").toString()).doesNotContain("roof");
        assertThat(payload.at("/protected/content/narrative/text").asText()).isEqualTo("seen from the roof");
    }

    private Entry said(String words) {
        var tablet = Tablet.of(Office.member("FIELD_WORKER").person());
        tablet.push(tablet.submits(id, narrative(words)));
        return reader.read(
                () -> entries.find("subject = ?1 order by seq desc", id).firstResult());
    }

    private void rewrite(long seq, String payload) {
        writer.run(() -> entries.update("payload = ?1 where seq = ?2", payload, seq));
    }
}
