package org.sijil.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.identity.RevocationLog.Area;
import org.sijil.identity.RevocationLog.Kind;
import org.sijil.identity.RevocationLog.Line;
import org.sijil.shared.Problem;

/** What is told again after a restore: the last word on each device, on each person's role and on their areas. */
class RevocationLogTest {
    @TempDir
    Path folder;

    private RevocationLog log;

    @BeforeEach
    void aLog() {
        log = new RevocationLog(Optional.of(file()), Clock.systemUTC());
    }

    @Test
    void theLastWordOnADeviceStands() {
        log.note(Kind.DEVICE_REVOKED, "found again");
        log.note(Kind.DEVICE_PAIRED, "seized");
        log.note(Kind.DEVICE_REVOKED, "seized");
        log.note(Kind.DEVICE_PAIRED, "found again");

        assertThat(log.lastWords().lines())
                .extracting(Line::subject, Line::kind)
                .containsExactly(tuple("seized", Kind.DEVICE_REVOKED), tuple("found again", Kind.DEVICE_PAIRED));
    }

    @Test
    void aRoleAndAreasOfOnePersonAreTwoThings() {
        log.noteRole("hala", Role.SUPERVISOR);
        log.noteAreas("hala", List.of(new Area("SY07", false)));
        log.noteRole("hala", Role.FIELD_WORKER);

        assertThat(log.lastWords().lines()).extracting(Line::role).containsExactly(null, Role.FIELD_WORKER);
        assertThat(log.lastWords().lines())
                .extracting(Line::areas)
                .containsExactly(List.of(new Area("SY07", false)), null);
    }

    @Test
    void aLineThatWasTornByAPowerCutHidesNoOther() throws Exception {
        log.note(Kind.DEVICE_REVOKED, "first");
        var torn = "\n{\"areas\":[{\"area\":\"SY07\",\"seesArea\":false}";
        Files.writeString(file(), torn, StandardOpenOption.APPEND);

        log.note(Kind.DEVICE_REVOKED, "second");

        assertThat(log.lastWords().lines()).extracting(Line::subject).containsExactly("first", "second");
        assertThat(log.lastWords().unreadable()).isOne();
    }

    @Test
    void whereItCannotBeWrittenWhoeverRevokesIsToldToComeAgain() throws Exception {
        Files.createFile(file().getParent()); // where its folder should be

        assertThatThrownBy(() -> log.note(Kind.DEVICE_REVOKED, "seized")).isInstanceOf(Problem.Busy.class);
    }

    @Test
    void withoutAFileNothingIsReadBack() {
        var nowhere = new RevocationLog(Optional.empty(), Clock.systemUTC());

        nowhere.note(Kind.DEVICE_REVOKED, "seized");

        assertThat(nowhere.lastWords().lines()).isEmpty();
    }

    /** In a folder that nobody has made. */
    private Path file() {
        return folder.resolve("outside").resolve("revocations");
    }
}
