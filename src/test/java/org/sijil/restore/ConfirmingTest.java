package org.sijil.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Said;
import org.sijil.Tablet;

/** What is refused; `RestoreIT` has the drill. */
@QuarkusTest
class ConfirmingTest {
    private Api administrator;
    private Tablet tablet;

    @BeforeEach
    void people() {
        administrator = Office.administrator();
        tablet = Gazetteer.worker("ROOT");
    }

    @Test
    void onlyWhatThisRegisterSaidIsABackup() {
        tablet.push(tablet.submits(Tablet.newId(), Said.narrative("a word")));
        var page = tablet.pull(1_000);
        var receipt = tablet.receipt.split(":");

        for (String invented : new String[] {
            receipt[0] + ":" + "0".repeat(receipt[1].length()),
            Long.MAX_VALUE + ":" + receipt[1],
            Long.parseLong(receipt[0]) + 1 + ":" + receipt[1],
            receipt[0],
            ""
        }) {
            assertThat(administrator.refusal("confirm-backup", "input", map("receipt", invented)))
                    .as(invented)
                    .isEqualTo("BAD_VALUE");
        }
        assertThat(tablet.pull(1_000).get("safeThrough")).isEqualTo(page.get("safeThrough"));
    }

    @Test
    void onlyAnAdministratorConfirms() {
        for (var other : new Api[] {tablet.api(), Office.member("SUPERVISOR").api()}) {
            assertThat(other.refusal("confirm-backup", "input", map("receipt", "1:0")))
                    .isEqualTo("NOT_ALLOWED");
            assertThat(other.refusal("confirm-restore", "input", map())).isEqualTo("NOT_ALLOWED");
        }
    }

    @Test
    void withoutARestoreThereIsNothingToConfirm() {
        assertThat(administrator.refusal(
                        "confirm-restore", "input", map("revoke", new String[] {tablet.installation()})))
                .isEqualTo("CONTRADICTION");
        assertThat(tablet.pull(1).get("receipt").asText()).isNotEmpty();
    }
}
