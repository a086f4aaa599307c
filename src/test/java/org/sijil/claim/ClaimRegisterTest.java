package org.sijil.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.claim.Stated.assess;
import static org.sijil.claim.Stated.week;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.Tablet;
import org.sijil.content.Qualifier;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.register.Entries;
import org.sijil.register.Entry;
import org.sijil.shared.Json;

/** What other features and the register have of claims. */
@QuarkusTest
class ClaimRegisterTest {
    @Inject
    Entries entries;

    @Inject
    Claims claims;

    @Inject
    ClaimVersions versions;

    @Inject
    ClaimDesk desk;

    @Inject
    Reader reader;

    @Inject
    Writer writer;

    private Office.Member analyst;
    private Api api;
    private String idlib;

    @BeforeEach
    void anAnalyst() {
        analyst = Office.member("ANALYST");
        api = analyst.api();
        idlib = Stated.governorate();
    }

    @Test
    void everyActIsAnEntryWithTheWholeClaim() throws IOException {
        var claim = Stated.recorded(api, "speaker", "Dr. Amal", "quotation", "my cousin Amal saw it", "unit", "person");
        assess(api, week(claim, 1, idlib));

        var said = entriesOf(claim);

        assertThat(said).extracting(entry -> entry.kind).containsExactly("CLAIM_RECORDED", "CLAIM_ASSESSED");
        assertThat(said).extracting(entry -> entry.version).containsExactly(1, 2);
        assertThat(said).extracting(entry -> entry.person).containsOnly(analyst.person());
        for (var entry : said) {
            var payload = Json.MAPPER.readTree(entry.payload);
            assertThat(payload.at("/clear/statement/value").asInt()).isEqualTo(40);
            assertThat(payload.at("/clear").toString()).doesNotContain("Amal");
            assertThat(payload.at("/protected/statement/speaker").asText()).isEqualTo("Dr. Amal");
            assertThat(payload.at("/protected/statement/quotation").asText()).contains("cousin");
        }
        var assessed = Json.MAPPER.readTree(said.get(1).payload).at("/clear/assessment");
        assertThat(assessed.get("from").asText()).isEqualTo("2023-10-04");
        assertThat(assessed.get("places")).extracting(JsonNode::asText).containsExactly(idlib);
    }

    @Test
    void refusedActsLeaveNoTrace() {
        var claim = Stated.recorded(api);
        api.refusal("assess-claim", "input", week(claim, 2, idlib));

        assertThat(entriesOf(claim)).hasSize(1);
    }

    @Test
    void whatWasKnownAtAnyPointOfTheRegisterIsKnownStill() {
        var claim = Stated.recorded(api);
        assess(api, week(claim, 1, idlib));
        var said = entriesOf(claim);

        assertThat(asOf(claim, said.get(0).seq - 1)).isEmpty();
        assertThat(asOf(claim, said.get(0).seq)).containsExactly(Assessment.NONE);
        assertThat(asOf(claim, said.get(1).seq - 1)).containsExactly(Assessment.NONE);
        assertThat(asOf(claim, said.get(1).seq)).extracting(Assessment::places).containsExactly(List.of(idlib));
    }

    @Test
    void reviewRecordsAClaimFromASubmissionInItsOwnWrite() {
        var tablet = Tablet.of(Office.member("FIELD_WORKER").person());
        var submission = Tablet.newId();
        tablet.push(tablet.submits(submission, org.sijil.Said.narrative("42 killed this week, they say")));
        var supervisor = new Caller(Office.member("SUPERVISOR").person(), Role.SUPERVISOR, "console");

        var claim = writer.write(() -> desk.record(supervisor, statement(), submission));

        assertThat(api.send("claim", "id", claim.id).at("/claim/submission").asText())
                .isEqualTo(submission);
        assertThat(entriesOf(claim.id).get(0).seq).isEqualTo(claim.createdSeq).isEqualTo(claim.seq);
    }

    @Test
    void claimsAboutSomeDaysAreThoseThatMeetThemOrDoNotSay() {
        var open = Stated.recorded(api);
        var dated = Stated.recorded(api);
        assess(api, week(dated, 1, idlib));

        assertThat(about("2023-10-10", "2023-10-12")).contains(open, dated);
        assertThat(about("2023-10-11", "2023-10-12")).contains(open).doesNotContain(dated);
        var claim = reader.read(() -> claims.listAll()).stream()
                .filter(one -> one.id.equals(dated))
                .findFirst()
                .orElseThrow();
        assertThat(claim.assessedFrom()).isEqualTo("2023-10-04");
        assertThat(claim.assessedUntil()).isEqualTo("2023-10-10");
        assertThat(claim.places()).containsExactly(idlib);
    }

    private List<String> about(String from, String until) {
        return reader.read(() -> claims.about(LocalDate.parse(from), LocalDate.parse(until))).stream()
                .map(claim -> claim.id)
                .toList();
    }

    private List<Assessment> asOf(String claim, long seq) {
        return reader
                .read(() -> versions.list("claim = ?1 and fromSeq <= ?2 and (toSeq is null or toSeq > ?2)", claim, seq))
                .stream()
                .map(version -> version.assessment)
                .toList();
    }

    private List<Entry> entriesOf(String claim) {
        return reader.read(() -> entries.list("subject = ?1 order by seq", claim));
    }

    private static ClaimStatement statement() {
        return new ClaimStatement(
                Stated.speaker(),
                null,
                null,
                LocalDate.of(2023, 10, 10),
                null,
                null,
                null,
                null,
                ClaimMetric.KILLED,
                null,
                null,
                null,
                Qualifier.EXACT,
                42,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
