package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.all;
import static org.sijil.Said.at;
import static org.sijil.Said.narrative;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/** A draft is its author's alone: not its content, not its existence, and later not the versions it had. */
@QuarkusTest
class DraftsTest {
    private static final String SECRET = "what is not handed in";

    private final String id = Tablet.newId();
    private String area;
    private Tablet tablet;
    private Office.Member supervisor;

    @BeforeEach
    void aDraft() {
        area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        supervisor = Gazetteer.supervisor(area);
        tablet.push(tablet.edit(id, null, all(at(area, "2023-10-05"), narrative(SECRET))));
    }

    @Test
    void onlyItsAuthorSeesIt() {
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("DRAFT");
        assertThat(Tablet.of(tablet.person()).sync().toString()).contains(SECRET);
        var colleague = Gazetteer.colleague(area);

        assertThat(colleague.sync().toString()).doesNotContain(SECRET, id);
        for (var other : List.of(supervisor.api(), colleague.api())) {
            assertThat(other.refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
            assertThat(other.refusal("submission-history", "id", id)).isEqualTo("NOT_FOUND");
            assertThat(other.send("submissions", "first", 200).toString()).doesNotContain(SECRET, id);
        }
        assertThat(supervisor.api().send("quarantine").toString()).doesNotContain(id);
    }

    @Test
    void nobodyElseEditsIt() {
        var colleague = Gazetteer.colleague(area);

        var outcome = colleague.push(colleague.submits(id, narrative("mine"))).get(0);

        assertThat(outcome.get("code").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(outcome.toString()).doesNotContain(SECRET);
        assertThat(tablet.read(id).get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void itsVersionsStayItsAuthorsOnceItIsHandedIn() {
        tablet.push(tablet.edit(id, tablet.base(id), narrative("for all to read"), "submit", true));

        assertThat(history(tablet.api())).contains(SECRET, "for all to read");
        assertThat(history(supervisor.api())).contains("for all to read").doesNotContain(SECRET);
        assertThat(supervisor
                        .api()
                        .send("submission-history", "id", id)
                        .at("/submissionHistory/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aWithdrawnDraftWasNeverHandedIn() {
        tablet.push(tablet.edit(id, tablet.base(id), null, "withdraw", true));

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(supervisor.api().refusal("submission", "id", id)).isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsSubmittedIsNeverADraftAgain() {
        tablet.push(tablet.edit(id, tablet.base(id), null, "submit", true));

        tablet.push(tablet.edit(id, tablet.base(id), narrative("more")));

        assertThat(tablet.read(id).get("state").asText()).isEqualTo("SUBMITTED");
    }

    private String history(Api api) {
        return api.send("submission-history", "id", id).toString();
    }
}
