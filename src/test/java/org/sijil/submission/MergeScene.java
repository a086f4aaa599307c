package org.sijil.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.sijil.Gazetteer;
import org.sijil.Tablet;

/** Two tablets of one worker that edit one record: two chains. */
abstract class MergeScene {
    final String id = Tablet.newId();
    Tablet mine;
    Tablet other;

    @BeforeEach
    void twoTabletsOfOneWorker() {
        mine = Gazetteer.lastingPair().get(0);
        other = Gazetteer.lastingPair().get(1);
    }

    /** Creates the record on my tablet; the base that both go on from. */
    String created(Map<String, Object> set) {
        mine.push(mine.submits(id, set));
        return mine.base(id);
    }

    String push(Tablet tablet, Map<String, Object> edit) {
        var outcome = tablet.push(edit).get(0);
        return outcome.get(outcome.get("code").isNull() ? "kind" : "code").asText();
    }

    String pushClear(Tablet tablet, String base, String... paths) {
        return push(tablet, tablet.edit(id, base, null, "clear", List.of(paths)));
    }

    JsonNode record() {
        return mine.read(id);
    }

    JsonNode content() {
        return record().get("content");
    }

    int version() {
        return record().get("version").asInt();
    }

    List<String> conflicts() {
        return record().get("conflicts").findValuesAsText("path");
    }

    /** What the rivals of the only conflict say. */
    List<JsonNode> rivals() {
        var values = new ArrayList<JsonNode>();
        record().at("/conflicts/0/rivals").forEach(rival -> values.add(rival.get("value")));
        return values;
    }

    int killedNow() {
        for (var casualty : content().get("casualties")) {
            if (casualty.get("harm").asText().equals("KILLED"))
                return casualty.at("/count/best").asInt(-1);
        }
        return -1;
    }
}
