package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;
import static org.sijil.Said.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijil.Api;
import org.sijil.AtOnce;
import org.sijil.Cluster;
import org.sijil.Line;
import org.sijil.SlowCommits;
import org.sijil.Tablet;

/** Two replicas of the built application share one register on PostgreSQL: a tablet cannot tell them from one. */
class TwoReplicasIT {
    private static final int TABLETS = 8;
    private static final long SEED = 20_231_008;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static Cluster sijil;
    private static List<Tablet> tablets;

    private final String id = Tablet.newId();

    @BeforeAll
    static void twoReplicasAndEightTabletsOfOneWorker() throws Exception {
        database = EmbeddedPostgres.start();
        sijil = new Cluster(folder, database.getJdbcUrl("postgres", "postgres"), 2);
        tablets = Crowd.devices(TABLETS, sijil::pair);
    }

    @AfterAll
    static void stop() throws Exception {
        if (sijil != null) sijil.close();
        database.close();
    }

    @AfterEach
    void theRegisterHasNoGaps() throws SQLException {
        assertThat(number("SELECT count(*) FROM entry"))
                .isEqualTo(number("SELECT max(seq) FROM entry"))
                .isEqualTo(number("SELECT seq FROM register_head"));
    }

    @Test
    void eightCopiesOfABatchOverBothHaveOneEffect() throws SQLException {
        var tablet = tablets.get(0);
        var edits = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 18).forEach(i -> edits.add(tablet.edit(id, null, map("strikeCount", i), "submit", i == 0)));
        edits.add(10, tablet.submits(Tablet.newId(), narrative("n")));
        edits.add(tablet.edit(id, null, null, "clear", List.of("rumours")));

        var answers = atOnce(i -> outcomes(tablet, i, edits));

        for (int i = 0; i < edits.size(); i++) {
            int edit = i;
            var first = Copies.lasting(answers.get(0).get(edit));
            assertThat(answers)
                    .extracting(answer -> Copies.lasting(answer.get(edit)))
                    .containsOnly(first);
            assertThat(answers)
                    .filteredOn(answer -> !answer.get(edit).get("replayed").asBoolean())
                    .hasSize(1);
            assertThat(entriesOf(edits.get(edit))).isEqualTo(1);
        }
        assertThat(read(0).get("version").asInt()).isEqualTo(18);
    }

    @Test
    void ofTwoEditsOfAClonedTabletOneIsFirst() {
        var tablet = tablets.get(0);
        var one = tablet.submits(id, narrative("one"));
        var other = new LinkedHashMap<>(one);
        other.put("set", narrative("two"));

        var answers = atOnce(i ->
                outcomes(tablet, i, List.of(i % 4 < 2 ? one : other)).get(0));

        assertThat(answers)
                .filteredOn(answer -> !answer.get("replayed").asBoolean())
                .hasSize(2);
        assertThat(answers.stream().map(Copies::lasting).distinct()).hasSize(2);
    }

    @Test
    void whatEightTabletsSayOnPathsOfTheirOwnAllStands() {
        var base = created();

        var outcomes = atOnce(i ->
                outcomes(i, tablets.get(i).edit(id, base, map("displacements", List.of(map("id", "d" + i))))));

        assertThat(outcomes).extracting(outcome -> outcome.get("kind").asText()).containsOnly("APPLIED", "MERGED");
        for (int replica = 0; replica < 2; replica++) {
            assertThat(read(replica).at("/content/displacements")).hasSize(TABLETS);
            assertThat(read(replica).get("version").asInt()).isEqualTo(1 + TABLETS);
        }
    }

    @Test
    void whatEightTabletsSayOnOnePathIsOneConflict() {
        var base = created();

        atOnce(i -> outcomes(i, tablets.get(i).edit(id, base, map("strikeCount", 10 + i))));

        assertThat(read(0).get("conflicts")).hasSize(1);
        assertThat(read(1)).isEqualTo(read(0));
        var words = new ArrayList<>(List.of(read(1).at("/content/strikeCount").asInt()));
        read(1).at("/conflicts/0/rivals")
                .forEach(rival -> words.add(rival.get("value").asInt()));
        assertThat(words).containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void whatIsRevokedAtOneLearnsNothingAtTheOther() {
        var lost = sijil.pair();
        assertThat(status(lost, 1)).isEqualTo(200);

        sijil.administrator().send("revoke-device", "input", map("installation", lost.installation()));

        assertThat(status(lost, 1)).isEqualTo(401);
    }

    @Test
    void whatIsWrittenAtOnePokesWhoeverListensAtTheOther() {
        try (var line = Line.listening(at(tablets.get(1), 1))) {
            outcomes(0, tablets.get(0).submits(id, narrative("night")));

            line.poke();
        }
    }

    @Test
    void whatIsRevokedAtOneIsCutAtTheOtherWithinASecond() {
        var lost = sijil.pair();
        try (var line = Line.listening(at(lost, 1))) {
            sijil.administrator().send("revoke-device", "input", map("installation", lost.installation()));
            long revoked = System.nanoTime();

            assertThat(line.closeCode()).isEqualTo(4401);
            assertThat(System.nanoTime() - revoked).isLessThan(1_000_000_000);
        }
    }

    @Test
    void ofWhatManyWriteAtBothNobodyIsToldTwiceOrNotAtAll() throws Exception {
        var register = database.getPostgresDatabase();
        var readers = Crowd.devices(3, sijil::pair);
        try (var slow = new SlowCommits(register);
                var crowd = new Crowd(tablets, readers, sijil.addresses(), SEED)) {
            crowd.start().follow(register);
            crowd.goOnFor(Crowd.BATCHES);
            crowd.settle();

            crowd.assertNothingSkippedOrDoubled(register);
            crowd.assertNobodyDiverged();
            crowd.assertFollowedWithoutGap();
        }
    }

    /** What the rule is for: whoever follows numbers that are drawn before the work is done skips the slow ones. */
    @Test
    void theSameFollowerSkipsWhereASequenceGivesTheNumbers() throws SQLException {
        var anywhere = database.getPostgresDatabase();
        try (var slow = anywhere.getConnection();
                var quick = anywhere.getConnection()) {
            run(quick, "CREATE TABLE naive (seq BIGINT GENERATED ALWAYS AS IDENTITY)");
            var follower = new EntryFollower(anywhere, "naive", 0);
            slow.setAutoCommit(false);
            run(slow, "INSERT INTO naive DEFAULT VALUES");
            run(quick, "INSERT INTO naive DEFAULT VALUES");
            follower.look();
            slow.commit();
            follower.look();

            assertThat(follower.seen).containsExactly(2L);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String created() {
        outcomes(0, tablets.get(0).submits(id, narrative("night")));
        return read(1).get("base").asText();
    }

    private JsonNode read(int replica) {
        return at(tablets.get(0), replica).send("submission", "id", id).get("submission");
    }

    private static JsonNode outcomes(int number, Map<String, Object> edit) {
        return outcomes(tablets.get(number), number, List.of(edit)).get(0);
    }

    /** At the first replica for an even number, at the second for an odd one. */
    private static JsonNode outcomes(Tablet tablet, int number, List<Map<String, Object>> edits) {
        return at(tablet, number % 2).send("push", "input", tablet.input(edits)).at("/push/outcomes");
    }

    private static List<JsonNode> atOnce(IntFunction<JsonNode> request) {
        var requests = new ArrayList<Callable<JsonNode>>();
        for (int i = 0; i < TABLETS; i++) {
            int number = i;
            requests.add(() -> request.apply(number));
        }
        return AtOnce.all(requests);
    }

    private static Api at(Tablet tablet, int replica) {
        return tablet.api().at(sijil.addresses().get(replica));
    }

    private static int status(Tablet tablet, int replica) {
        return at(tablet, replica).post(Api.document("me"), Map.of()).statusCode();
    }

    private static int entriesOf(Map<String, Object> edit) throws SQLException {
        return number("SELECT count(*) FROM entry WHERE subject = '" + edit.get("submissionId")
                + "' AND payload LIKE '%\"editId\":\"" + edit.get("editId") + "\"%'");
    }

    private static int number(String query) throws SQLException {
        try (var connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
