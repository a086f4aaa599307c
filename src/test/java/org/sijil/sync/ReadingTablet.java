package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.sijil.Tablet;

/** A tablet of a crowd that follows the feed in pages of any size, and writes down what it was told, in order. */
final class ReadingTablet {
    private static final int LARGEST_PAGE = 9;

    final Tablet tablet;
    final List<Told> told = new ArrayList<>();

    private final Random random;
    final Patience patience;
    private int diverged;

    /** That a submission changed, in which entry. */
    record Told(String submission, long seq) {}

    ReadingTablet(Tablet tablet, Random random, Supplier<String> servers) {
        this.tablet = tablet;
        this.random = random;
        this.patience = new Patience(tablet.api(), servers);
    }

    int diverged() {
        return diverged;
    }

    /** Everything there is: what was there before the crowd is not of interest. */
    void begin() {
        while (turnPage(1_000)) {}
        told.clear();
    }

    /** Whether there is more. */
    boolean turnPage() {
        return turnPage(1 + random.nextInt(LARGEST_PAGE));
    }

    private boolean turnPage(int limit) {
        var page = patience.ask("pull", tablet.pullInput(limit));
        if (page.path("resync").asText().equals("DIVERGED")) {
            diverged++;
            tablet.cursor = null;
            tablet.receipt = null;
            told.clear();
            return true;
        }
        long head = Receipts.seq(page.get("receipt").asText());
        for (JsonNode change : page.get("changes")) {
            if (change.get("__typename").asText().equals("SubmissionChanged")) take(change.get("submission"), head);
        }
        tablet.cursor = page.get("cursor").asText();
        tablet.receipt = page.get("receipt").asText();
        return page.get("hasMore").asBoolean();
    }

    private void take(JsonNode submission, long head) {
        long seq = Long.parseLong(submission.get("base").asText().split(":")[1]);
        assertThat(seq).as("a page belongs to one moment").isLessThanOrEqualTo(head);
        told.add(new Told(submission.get("id").asText(), seq));
    }
}
