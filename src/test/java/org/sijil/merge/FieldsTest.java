package org.sijil.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sijil.merge.Words.fields;
import static org.sijil.merge.Words.path;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private static final Fields HITS = fields(
            "facilityHits[f1].damage",
            "TOTAL",
            "facilityHits[f1].proximity",
            "DIRECT",
            "facilityHits[f10].damage",
            "NONE");

    @Test
    void anItemSaysWhatItsMembersSay() {
        assertThat(HITS.get(path("facilityHits[f1]"))).isEqualTo(Map.of("damage", "TOTAL", "proximity", "DIRECT"));
        assertThat(HITS.get(path("facilityHits[f2]"))).isNull();
        assertThat(HITS.has(path("facilityHits[f1]"))).isFalse();
    }

    @Test
    void removingAnItemRemovesItsMembersAndNoOthers() {
        assertThat(HITS.without(path("facilityHits[f1]"))).isEqualTo(fields("facilityHits[f10].damage", "NONE"));
    }

    @Test
    void removingAMemberLeavesTheOthers() {
        assertThat(HITS.without(path("facilityHits[f1].damage")).get(path("facilityHits[f1]")))
                .isEqualTo(Map.of("proximity", "DIRECT"));
    }

    @Test
    void theOrderOfPuttingIsNotContent() {
        assertThat(fields("when", "1", "narrative", "2")).isEqualTo(fields("narrative", "2", "when", "1"));
        assertThat(fields("when", "1", "narrative", "2").paths()).containsExactly(path("narrative"), path("when"));
    }

    @Test
    void anItemIsPutWholeOrByItsMembers() {
        assertThatIllegalArgumentException().isThrownBy(() -> HITS.with(path("facilityHits[f1]"), "whole"));
    }

    @Test
    void fieldsNeverChange() {
        HITS.with(path("when"), "1");

        assertThat(HITS.has(path("when"))).isFalse();
        assertThat(HITS.without(path("facilityHits[f1]")).without(path("facilityHits[f10]")))
                .isEqualTo(Fields.NONE);
        assertThat(Fields.NONE.isEmpty()).isTrue();
    }
}
