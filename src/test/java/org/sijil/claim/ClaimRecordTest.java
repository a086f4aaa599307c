package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.claim.Stated.changed;
import static org.sijil.claim.Stated.killed40;
import static org.sijil.claim.Stated.recorded;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class ClaimRecordTest {
    private Office.Member analyst;
    private Api api;

    @BeforeEach
    void anAnalyst() {
        analyst = Office.member("ANALYST");
        api = analyst.api();
    }

    @Test
    void aClaimIsKeptAsItWasStated() {
        var input = killed40(
                "role", "head, Syrian Interim Government",
                "publisher", "Anadolu Agency",
                "statedPeriod", "في الأسبوع الماضي",
                "statedFrom", "2023-10-04",
                "statedUntil", "2023-10-10",
                "statedCoverage", "Idlib and Aleppo",
                "group", "ALL",
                "unit", "person",
                "text", "at least forty",
                "quotation", "at least 40 civilians were killed",
                "note", "period not stated");

        var claim = Stated.record(api, input);

        assertThat(claim.get("version").asInt()).isEqualTo(1);
        assertThat(claim.get("recordedBy").asText()).isEqualTo(analyst.person());
        assertThat(claim.get("submission").isNull()).isTrue();
        assertThat(claim.get("assessment").toString()).isEqualTo("{\"from\":null,\"until\":null,\"places\":[]}");
        input.forEach((name, value) ->
                assertThat(claim.at("/statement/" + name).asText()).as(name).isEqualTo(value.toString()));
        assertThat(api.send("claim", "id", claim.get("id").asText()).get("claim"))
                .isEqualTo(claim);
    }

    @Test
    void wordsWithoutANumberAreAClaimToo() {
        var dozens = killed40(
                "metric", "FACILITIES_HIT",
                "facilityTypes", List.of("EDUCATION", "HEALTH"),
                "qualifier", "UNQUANTIFIED",
                "value", null,
                "text", "dozens");
        var attribution =
                killed40("metric", "ATTRIBUTION", "qualifier", null, "value", null, "text", "the army and its allies");

        assertThat(Stated.record(api, dozens).at("/statement/facilityTypes")).hasSize(2);
        assertThat(Stated.record(api, attribution).at("/statement/value").isNull())
                .isTrue();
    }

    @Test
    void zeroIsANumber() {
        assertThat(Stated.record(api, killed40("qualifier", "EXACT", "value", 0))
                        .at("/statement/value")
                        .asText())
                .isEqualTo("0");
    }

    @Test
    void aClaimSaysOneThing() {
        refused("value", null);
        refused("value", null, "text", " ");
        refused("qualifier", "UNQUANTIFIED");
        refused("qualifier", null);
        refused("value", null, "text", "dozens");
        refused("metric", "ATTRIBUTION");
        refused("metric", "OTHER");
        refused("metric", "SETTLEMENTS_ATTACKED", "group", "ALL");
        refused("facilityTypes", List.of("HEALTH"));
        refused("metric", "FACILITIES_HIT", "facilityTypes", List.of("HEALTH", "HEALTH"));
        refused("weaponCategory", "CLUSTER");
        refused("statedUntil", "2023-10-10");
        refused("statedFrom", "2023-10-10", "statedUntil", "2023-10-04");
    }

    @Test
    void numbersAreWholeAndWithinTheirLimit() {
        for (Object wrong : new Object[] {99999999999L, 10_000_001, 1.5, -1, "12", "many"}) refused("value", wrong);
    }

    @Test
    void daysAreDays() {
        for (var wrong : new String[] {"yesterday", "2023-02-30", "10/10/2023", " ", "0023-10-10", "+12023-10-10"}) {
            refused("statedOn", wrong);
            refused("statedFrom", wrong);
        }
    }

    @Test
    void textsHaveALimitAndNoNul() {
        var limits = Map.of(
                "speaker", 200,
                "role", 200,
                "publisher", 200,
                "statedPeriod", 500,
                "statedCoverage", 500,
                "text", 500,
                "unit", 100,
                "quotation", 2_000,
                "note", 2_000);
        limits.forEach((name, limit) -> {
            refused(name, "ا".repeat(limit + 1));
            refused(name, "NUL \0");
            assertThat(Stated.record(api, killed40(name, "ا".repeat(limit)))
                            .at("/statement/" + name)
                            .asText())
                    .hasSize(limit);
        });
        refused("speaker", "  ");
        refused("speaker", "half \uD83D");
    }

    @Test
    void halfACharacterInAQuotationIsKept() {
        assertThat(Stated.record(api, killed40("quotation", "half \uD83D"))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anEmptyTextIsNoText() {
        var answer = Api.tree(api.post(
                "mutation { recordClaim(input: {speaker: \"" + Stated.speaker() + "\", statedOn: \"2023-10-10\", "
                        + "metric: KILLED, qualifier: EXACT, value: 1, role: \"\", partOf: \"\"}) "
                        + "{ statement { role partOf } } }",
                map()));

        assertThat(answer.at("/data/recordClaim/statement").toString()).isEqualTo("{\"role\":null,\"partOf\":null}");
    }

    @Test
    void aLongListIsRefused() {
        assertThat(api.refusal(
                        "record-claim",
                        "input",
                        killed40("metric", "FACILITIES_HIT", "facilityTypes", Collections.nCopies(10_000, "MARKET"))))
                .isEqualTo("BAD_VALUE");
    }

    @Test
    void aClaimNamesAClaimOfTheSameMetric() {
        var killed = recorded(api);
        var injured = recorded(api, "metric", "INJURED");

        var children = Stated.record(api, killed40("group", "CHILDREN", "value", 12, "partOf", killed));
        var rival = Stated.record(api, killed40("competesWith", killed));

        assertThat(children.at("/statement/partOf").asText()).isEqualTo(killed);
        assertThat(rival.at("/statement/competesWith").asText()).isEqualTo(killed);
        for (var link : new String[] {"partOf", "competesWith"}) {
            assertThat(refusal(link, injured)).isEqualTo("CONTRADICTION");
            assertThat(refusal(link, "no such claim")).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void onlyAnalystsAndSupervisorsRecord() {
        assertThat(Stated.record(Office.member("SUPERVISOR").api(), killed40())
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        for (var role : new String[] {"FIELD_WORKER", "ADMINISTRATOR"}) {
            assertThat(Office.member(role).api().refusal("record-claim", "input", killed40()))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(Api.anonymous().refusal("record-claim", "input", killed40())).isEqualTo("unauthorized");
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        assertThat(refusal("metric", "WOUNDED")).isEqualTo("ValidationError");
        assertThat(refusal("submission", "any")).isEqualTo("ValidationError");
        var nobody = changed(killed40());
        nobody.remove("speaker");
        assertThat(api.refusal("record-claim", "input", nobody)).isEqualTo("ValidationError");
    }

    private void refused(Object... more) {
        assertThat(refusal(more)).as(map(more).toString()).isEqualTo("BAD_VALUE");
    }

    private String refusal(Object... more) {
        return api.refusal("record-claim", "input", killed40(more));
    }
}
