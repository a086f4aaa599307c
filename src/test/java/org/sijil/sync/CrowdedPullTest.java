package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sijil.Gazetteer;
import org.sijil.database.Reader;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.shared.Gate;
import org.sijil.shared.Problem;

/** While nobody can read: some pulls wait at the gate, and who is one too many is told to come again. */
@QuarkusTest
@Timeout(60)
class CrowdedPullTest {
    @Inject
    Reader reader;

    @Inject
    Sijil.Parts parts;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void everybodyGoesHome() {
        goOn.countDown();
        threads.shutdown();
    }

    @Test
    void whoIsOneTooManyIsToldToComeAgain() throws Exception {
        var worker = Gazetteer.worker("ROOT");
        var caller = new Caller(worker.person(), Role.FIELD_WORKER, worker.installation());
        takeAllConnections();
        var answered = new ExecutorCompletionService<Page>(threads);
        var pulls = new ArrayList<Future<Page>>();
        for (int i = 0; i <= Gate.MOST_HERE; i++)
            pulls.add(answered.submit(() -> parts.get().pull().pull(caller, null, null, 10)));

        var refused = answered.take();
        goOn.countDown();

        assertThatThrownBy(refused::get).hasCauseInstanceOf(Problem.Busy.class);
        pulls.remove(refused);
        for (var pull : pulls) assertThat(pull.get().receipt()).isNotEmpty();
    }

    private void takeAllConnections() throws Exception {
        var taken = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) {
            threads.submit(() -> reader.read(() -> {
                parts.get().register().head();
                taken.countDown();
                await(goOn);
                return null;
            }));
        }
        await(taken);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
