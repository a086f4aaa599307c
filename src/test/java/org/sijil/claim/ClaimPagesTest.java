package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.claim.Stated.assess;
import static org.sijil.claim.Stated.ids;
import static org.sijil.claim.Stated.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class ClaimPagesTest {
    private final String speaker = Stated.speaker();
    private Api api;

    @BeforeEach
    void anAnalyst() {
        api = Office.member("ANALYST").api();
    }

    @Test
    void pagesRunToTheEndInTheOrderOfRecording() {
        var recorded = new ArrayList<String>();
        for (int i = 0; i < 5; i++) recorded.add(recorded(api, "speaker", speaker));
        var met = new ArrayList<String>();

        String cursor = null;
        for (JsonNode page = null;
                page == null || page.at("/pageInfo/hasNextPage").asBoolean(); ) {
            page = page(2, cursor);
            cursor = page.at("/pageInfo/endCursor").asText();
            assertThat(page.get("totalCount").asInt()).isEqualTo(5);
            met.addAll(ids(page));
        }

        assertThat(met).isEqualTo(recorded);
        assertThat(page(2, cursor).at("/pageInfo/endCursor").isNull()).isTrue();
    }

    @Test
    void claimsAreFoundByMetricSpeakerAndDays() {
        var killed = recorded(api, "speaker", speaker);
        var open = recorded(api, "speaker", speaker, "metric", "INJURED");
        recorded(api);
        assess(api, Stated.week(killed, 1));

        assertThat(found()).containsExactly(killed, open);
        assertThat(found("metric", "KILLED")).containsExactly(killed);
        assertThat(found("from", "2023-10-10", "until", "2023-10-31")).containsExactly(killed, open);
        assertThat(found("from", "2023-10-11")).containsExactly(open);
        assertThat(found("until", "2023-10-04")).containsExactly(killed, open);
        assertThat(found("until", "2023-10-03")).containsExactly(open);
        assertThat(found("metric", "DISPLACED")).isEmpty();
    }

    @Test
    void wrongFiltersAreRefused() {
        assertThat(refusal("filter", map("from", "yesterday"))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("until", "2023-13-01"))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("speaker", "NUL \0"))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("speaker", "x".repeat(201)))).isEqualTo("BAD_VALUE");
        assertThat(refusal("filter", map("metric", "WOUNDED"))).isEqualTo("ValidationError");
    }

    @Test
    void wrongPagesAreRefused() {
        recorded(api, "speaker", speaker);
        for (Object wrong : new Object[] {0, -1, 201}) {
            assertThat(refusal("first", wrong)).as("first: " + wrong).isEqualTo("BAD_VALUE");
        }
        for (var wrong : new String[] {" ", "!", "1", "NUL \0"}) {
            assertThat(refusal("after", wrong)).as("after: " + wrong).isEqualTo("BAD_VALUE");
        }
    }

    private JsonNode page(int first, String after) {
        return api.send("claims", "filter", map("speaker", speaker), "first", first, "after", after)
                .get("claims");
    }

    private List<String> found(Object... more) {
        var filter = Stated.changed(map("speaker", speaker), more);
        return ids(api.send("claims", "filter", filter).get("claims"));
    }

    private String refusal(Object... variables) {
        return api.refusal("claims", variables);
    }
}
