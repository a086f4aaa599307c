package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines as an export writes them, with what the counting needs of them. */
class WorldReaderTest {
    private static final String FOUR =
            "{\"casualties\":[{\"harm\":\"KILLED\",\"group\":\"ALL\",\"count\":{\"best\":4}}]}";
    private static final String NINE = FOUR.replace("4", "9");

    @Test
    void anAccountIsTheVersionThatIsLinked() {
        var world = world(edit(1, "SUBMITTED", FOUR), linked(1, false), edit(2, "AMENDED", NINE));

        assertThat(killed(world)).isEqualTo(Count.given(null, 4, null));
        assertThat(world.waiting()).extracting(World.Waiting::state).containsExactly("AMENDED");
    }

    @Test
    void theLastEntryOfAnIncidentHoldsAllOfIt() {
        var world = world(edit(1, "SUBMITTED", FOUR), linked(1, false), edit(2, "AMENDED", NINE), linked(2, true));

        assertThat(killed(world)).isEqualTo(Count.given(null, 9, null));
        assertThat(account(world).alone()).isTrue();
    }

    @Test
    void aRelocationMakesAVersionOfTheSameContent() {
        var relocated = entry("SUBMISSION_RELOCATED", "s", 2, "{\"places\":[\"town\"]}");

        assertThat(killed(world(edit(1, "SUBMITTED", FOUR), relocated, linked(2, false))))
                .isEqualTo(Count.given(null, 4, null));
    }

    @Test
    void householdsAreNoPeople() {
        var told = "{\"displacements\":[{\"id\":\"d1\",\"unit\":\"HOUSEHOLDS\",\"count\":{\"best\":40}},"
                + "{\"id\":\"d2\",\"count\":{\"best\":200}}]}";
        var record = "{\"measure\":\"NEW\",\"origin\":\"town\",\"from\":\"2023-10-05\",\"until\":\"2023-10-05\","
                + "\"counted\":true,\"lines\":[{\"submission\":\"s\",\"item\":\"d1\"},{\"submission\":\"s\",\"item\":\"d2\"}]}";

        var world = world(edit(1, "SUBMITTED", told), linked(1, false), entry("DISPLACEMENT_RECORDED", "r", 1, record));

        assertThat(world.records().get(0).lines())
                .extracting(World.Line::count)
                .containsExactly(null, Count.given(null, 200, null));
    }

    @Test
    void aKindOfEntryThatNobodyThoughtOfIsNotPassedOver() {
        assertThatThrownBy(() -> world(entry("ROUNDED_UP", "i", 1, "{}"))).hasMessageContaining("ROUNDED_UP");
    }

    private static Account account(World world) {
        return world.incidents().get(0).accounts().get(0);
    }

    private static Count killed(World world) {
        return account(world).said().get("KILLED").get("ALL");
    }

    private static String edit(int version, String state, String content) {
        return entry("EDIT", "s", version, "{\"state\":\"" + state + "\",\"content\":" + content + "}");
    }

    private static String linked(int version, boolean alone) {
        var link = "{\"submission\":\"s\",\"version\":" + version + ",\"alone\":" + alone + "}";
        return entry("ACCOUNT_LINKED", "i", version, "{\"grade\":\"WEAK\",\"accounts\":[" + link + "]}");
    }

    private static String entry(String kind, String subject, int version, String clear) {
        return "{\"kind\":\"%s\",\"subject\":\"%s\",\"version\":%d,\"payload\":{\"clear\":%s}}"
                .formatted(kind, subject, version, clear);
    }

    private static World world(String... lines) {
        var reader = new WorldReader();
        Stream.of(lines).forEach(reader::read);
        return reader.world();
    }
}
