package org.sijil.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.AtOnce;

class DeploymentKeyTest {
    @TempDir
    Path folder;

    @Test
    void serversThatStartTogetherMakeOneKey() throws IOException {
        var file = folder.resolve("keys").resolve("sijil.key");

        var digests = AtOnce.copies(8, () -> digest(file));

        assertThat(digests).containsOnly(digest(file));
        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static String digest(Path file) {
        return new DeploymentKey(Optional.empty(), file).digest("purpose", "text");
    }
}
