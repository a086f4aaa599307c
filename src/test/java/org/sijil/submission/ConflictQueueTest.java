package org.sijil.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Said.casualties;
import static org.sijil.Said.killed;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sijil.Gazetteer;

/** The queue of conflicts: whose it is, and that its pages have neither gaps nor doubles. */
@QuarkusTest
class ConflictQueueTest extends ConflictScene {
    @Test
    void theQueueIsASupervisorsAndOfTheirAreas() {
        aConflictOfFourAndThree();
        var stranger = Gazetteer.supervisor(Gazetteer.governorate());

        assertThat(stranger.api().send("conflicts").at("/conflicts/totalCount").asInt())
                .isZero();
        assertThat(stranger.api().refusal("resolve-conflict", "input", input("CURRENT")))
                .isEqualTo("NOT_FOUND");
        assertThat(mine.api().refusal("conflicts")).isEqualTo("NOT_ALLOWED");
        assertThat(mine.api().refusal("resolve-conflict", "input", input("CURRENT")))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theQueueIsPagedAlsoWhereOneEditOpenedSeveral() {
        mine.push(mine.submits(id, casualties(killed("ALL", 2), killed("WOMEN", 2), killed("MEN", 2))));
        var base = mine.base(id);
        mine.push(mine.edit(id, base, casualties(killed("ALL", 4), killed("WOMEN", 4), killed("MEN", 4))));
        other.push(other.edit(id, base, casualties(killed("ALL", 3), killed("WOMEN", 3), killed("MEN", 3))));

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = supervisor
                    .api()
                    .send("conflicts", "first", 1, "after", after)
                    .get("conflicts");
            seen.add(page.at("/edges/0/node/path").asText());
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asText()
                    : null;
        } while (after != null);

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "casualties[KILLED,ALL]", "casualties[KILLED,WOMEN]", "casualties[KILLED,MEN]");
        assertThat(supervisor.api().refusal("conflicts", "after", "bm9uc2Vuc2U"))
                .isEqualTo("BAD_VALUE");
        resolve("CURRENT");
        assertThat(supervisor
                        .api()
                        .send("conflicts", "state", "RESOLVED")
                        .at("/conflicts/totalCount")
                        .asInt())
                .isEqualTo(1);
    }
}
