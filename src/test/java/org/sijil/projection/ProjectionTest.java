package org.sijil.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.Desk;
import org.sijil.Gazetteer;
import org.sijil.Said;
import org.sijil.Tablet;

/**
 * A page gives of each submission what asking field by field gives: `submission` does that. Random contents, random
 * selections; a failure names its seed, and {@code -Dprojection.selections=1000} tries more.
 */
@QuarkusTest
class ProjectionTest {
    private static final int CONTENTS = 30;
    private static final int SELECTIONS = Integer.getInteger("projection.selections", 12);
    private static final TypeDefinitionRegistry SCHEMA =
            new SchemaParser().parse(new File("client-schema/schema.graphql"));

    private Tablet tablet;

    /** Submitted, verified, sent back, in conflict, with an edit kept aside, flagged for what they say. */
    @BeforeEach
    void submissionsOfAllKinds() {
        var area = Gazetteer.governorate();
        tablet = Gazetteer.worker(area);
        var random = new RandomContent(SCHEMA, new Random(1));
        for (int i = 0; i < CONTENTS; i++) tablet.push(tablet.submits(Tablet.newId(), random.submission()));
        var desk = new Desk(Gazetteer.supervisor(area));
        var verified = submitted(area);
        desk.verify(verified);
        desk.reject(submitted(area), "NOT_CREDIBLE");
        desk.sendBack(submitted(area));
        var contradicted = submitted(area);
        var base = tablet.base(contradicted);
        var other = Tablet.of(tablet.person());
        tablet.push(tablet.edit(contradicted, base, Said.narrative("one")));
        other.push(other.edit(contradicted, base, Said.narrative("other")));
        tablet.push(tablet.edit(verified, tablet.base(verified), map(), "clear", List.of("noSuchPath")));
    }

    private String submitted(String area) {
        var id = Tablet.newId();
        tablet.push(tablet.submits(id, Said.all(Said.at(area, "2023-10-05"), Said.casualties(Said.killed("ALL", 2)))));
        return id;
    }

    @Test
    void aPageGivesWhatAskingFieldByFieldGives() {
        var ids = new ArrayList<String>();
        changes("{ id }", "").forEach(change -> ids.add(change.at("/id").asText()));
        assertThat(ids).hasSizeGreaterThan(CONTENTS / 2);
        for (int seed = 0; seed < SELECTIONS; seed++) {
            var selection = new RandomSelection(SCHEMA, new Random(seed));
            var fields = selection.of("Submission");
            var page = changes(fields, selection.fragments());
            for (int i = 0; i < ids.size(); i++) {
                assertThat(page.get(i).toString())
                        .as("seed %d: %s", seed, fields)
                        .isEqualTo(
                                one(ids.get(i), fields, selection.fragments()).toString());
            }
        }
    }

    @Test
    void aPageLacksNoField() {
        for (var change : tablet.sync()) {
            if (!change.has("submission")) continue;
            var submission = change.get("submission");
            assertThat(submission).isEqualTo(tablet.read(submission.get("id").asText()));
        }
    }

    @Test
    void anOutcomeIsCutOutOfItsJsonAsWell() {
        var edit = tablet.submits(Tablet.newId(), Said.narrative("n"));
        edit.put("editId", tablet.installation() + ":9\"\\\u0627");
        var document = "mutation($input: PushInput!) { push(input: $input) { outcomes { ...Seen replayed } } }"
                + " fragment Seen on Outcome { __typename as: kind editId code seq reason }";
        var input = map(
                "installation",
                tablet.installation(),
                "deviceTime",
                "2023-10-05T12:00:00Z",
                "edits",
                List.of(edit, tablet.submits(Tablet.newId(), Said.narrative("n"))));

        var outcomes = tablet.api().query(document, "input", input).at("/push/outcomes");

        var readable = outcomes.get(1);
        assertThat(outcomes.get(0).toString())
                .startsWith("{\"__typename\":\"Outcome\",\"as\":\"QUARANTINED\",\"editId\":\"" + tablet.installation()
                        + ":9\\\"\\\\\u0627\",\"code\":\"BAD_VALUE\"");
        assertThat(readable.toString())
                .isEqualTo("{\"__typename\":\"Outcome\",\"as\":\"APPLIED\",\"editId\":%s,\"code\":null,\"seq\":%s,"
                                .formatted(readable.get("editId"), readable.get("seq"))
                        + "\"reason\":null,\"replayed\":false}");
    }

    /** Where a page is asked for with it, a reply is asked field by field. */
    @Test
    void aReplyIsCutOutOfItsJsonAsWell() {
        var document = "mutation($input: PushInput!) { cut: push(input: $input) { ...Seen ...More }"
                + " asked: push(input: $input) { ...Seen page(limit: 1) { hasMore } ...More } }"
                + " fragment Seen on PushReply { __typename resync outcomes { seq kind } told: receipt retryAfterMs }"
                + " fragment More on PushReply { outcomes { ...Whole } serverTime }"
                + " fragment Whole on Outcome { editId kind seq replayed code reason }";
        var edits = List.of(
                tablet.submits(Tablet.newId(), Said.narrative("one")),
                tablet.submits(Tablet.newId(), Said.narrative("two")));
        tablet.pushReply(edits);
        var input = map("installation", tablet.installation(), "deviceTime", "2023-10-05T12:00:00Z", "edits", edits);

        var replies = tablet.api().query(document, "input", input);

        var asked = (ObjectNode) replies.get("asked");
        assertThat(asked.remove("page").get("hasMore").asBoolean()).isTrue();
        for (var reply : replies) {
            var time = ((ObjectNode) reply).remove("serverTime").asText();
            assertThat(Instant.parse(time)).hasToString(time);
        }
        assertThat(replies.get("cut").toString()).isEqualTo(asked.toString()).contains("\"resync\":null");
    }

    private List<JsonNode> changes(String fields, String fragments) {
        var document = "query($input: PullInput!, $yes: Boolean!, $no: Boolean!) { pull(input: $input) { changes {"
                + " __typename ... on SubmissionChanged { submission " + fields + " } } }"
                + " __typename @include(if: $yes) @skip(if: $no) } " + fragments;
        var input = map("installation", tablet.installation(), "limit", 1000, "schemaVersion", 1);
        var changes = new ArrayList<JsonNode>();
        ask(document, map("input", input)).at("/pull/changes").forEach(change -> {
            if (change.has("submission")) changes.add(change.get("submission"));
        });
        return changes;
    }

    private JsonNode one(String id, String fields, String fragments) {
        var document = "query($id: ID!, $yes: Boolean!, $no: Boolean!) { submission(id: $id) " + fields
                + " __typename @include(if: $yes) @skip(if: $no) } " + fragments;
        return ask(document, map("id", id)).get("submission");
    }

    private JsonNode ask(String document, Map<String, Object> variables) {
        variables.put("yes", true);
        variables.put("no", false);
        return tablet.api()
                .query(
                        document,
                        variables.entrySet().stream()
                                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                                .toArray());
    }
}
