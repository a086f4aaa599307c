package org.sijil.register;

import com.google.crypto.tink.subtle.Hkdf;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sijil.database.Locks;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.shared.Folders;

/**
 * The deployment's secret: 32 random bytes, made at first start in a file of its own, or given by the environment. Keys
 * for each purpose are derived from it. The register's first entry holds its fingerprint: a register written under
 * another key is refused, because digests and encrypted parts could not be read.
 */
@ApplicationScoped
public class DeploymentKey {
    private static final int BYTES = 32;

    private final byte[] secret;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    record Opened(String keyFingerprint) {}

    DeploymentKey(
            @ConfigProperty(name = "sijil.key") java.util.Optional<String> given,
            @ConfigProperty(name = "sijil.key-file") Path file) {
        this.secret = given.map(DeploymentKey::parse).orElseGet(() -> readOrMake(file));
    }

    /** HMAC-SHA-256 of a text under the key for this purpose: tells nothing to who does not hold the key. */
    public String digest(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(purpose, this::derived));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec derived(String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], info, BYTES), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void check(
            @Observes @Priority(10) StartupEvent start,
            Reader reader,
            Writer writer,
            Locks locks,
            Register register,
            Entries entries) {
        var fingerprint = digest("fingerprint", "");
        if (reader.read(() -> entries.findById(1L)) == null) {
            writer.run(() -> {
                locks.take(List.of(Locks.START));
                if (entries.findById(1L) != null) return;
                register.append(Said.bySijil("REGISTER_OPENED", "register", new Opened(fingerprint)));
            });
        }
        if (!reader.read(() -> entries.findById(1L)).payload.contains(fingerprint)) {
            throw new IllegalStateException("This register was written under another deployment key. "
                    + "Start with the key it was written under (SIJIL_KEY or SIJIL_KEY_FILE).");
        }
    }

    private static byte[] parse(String hex) {
        if (!hex.matches("[0-9a-fA-F]{64}"))
            throw new IllegalStateException("SIJIL_KEY must be 64 hexadecimal digits.");
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] readOrMake(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the deployment key in " + file, e);
        }
    }

    /** It appears whole and durable, before anything is written under it; of several that start together one makes it. */
    private static void make(Path file) throws IOException {
        var made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Folders.make(folder);
        var draft = Files.createTempFile(folder, "sijil", ".key"); // for its owner alone
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(HexFormat.of().formatHex(made).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
            name(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another one was faster: its key is the key.
        } finally {
            Files.deleteIfExists(draft);
        }
        Folders.force(folder);
    }

    private static void name(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) { // as on a memory stick
            Files.move(draft, file);
        }
    }
}
