package org.sijil;

import static io.restassured.RestAssured.get;
import static org.sijil.Api.map;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Replicas of the built application on one PostgreSQL database, and one worker who sees the root area. */
public final class Cluster implements AutoCloseable {
    public static final String KEY = "ab".repeat(32);
    private static final long LONGEST_SECONDS = 60;

    private final List<Replica> replicas = new ArrayList<>();
    private final Api administrator;
    private final String worker;

    /** @param database an empty one */
    public Cluster(Path folder, String database, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            replicas.add(Replica.start(folder.resolve("replica" + i + ".txt"), database, KEY));
        }
        RestAssured.port = replicas.get(0).port();
        administrator = Office.signIn("admin", replicas.get(0).firstPassword());
        RestAssured.port = replicas.get(count - 1).port(); // who was let in at one is let in at all
        var created = administrator.send(
                "create-person", "input", map("name", "W", "signInName", "worker", "role", "FIELD_WORKER"));
        worker = created.at("/createPerson/person/id").asText();
        var areas = List.of(map("area", "ROOT", "seesArea", true));
        administrator.send("assign-areas", "input", map("person", worker, "areas", areas));
    }

    public Api administrator() {
        return administrator;
    }

    public List<String> addresses() {
        return replicas.stream().map(Replica::address).toList();
    }

    /** Another tablet of the worker. */
    public Tablet pair() {
        return new Tablet(Office.tablet(administrator, worker));
    }

    /** Until each of them says so; whatever happens, they live. */
    public void untilAllAreReady(boolean ready) {
        for (var address : addresses()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (get(address + "/ready").statusCode() != (ready ? 200 : 503)) {
                if (System.nanoTime() > end) throw new AssertionError(address + " never became ready: " + ready);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            int live = get(address + "/live").statusCode();
            if (live != 200) throw new AssertionError("/live: " + live);
        }
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
    }
}
