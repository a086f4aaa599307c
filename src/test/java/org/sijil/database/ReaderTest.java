package org.sijil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;
import org.sijil.Tablet;
import org.sijil.register.Register;

@QuarkusTest
class ReaderTest {
    @Inject
    Reader reader;

    @Inject
    Register register;

    @Test
    void whatIsReadInsideBelongsToOneMomentThoughOthersWrite() {
        var tablet = Gazetteer.lastingPair().get(0);

        reader.read(() -> {
            var head = register.head();
            tablet.push(tablet.submits(Tablet.newId(), narrative("n")));
            assertThat(register.head()).isEqualTo(head);
            return null;
        });
    }
}
