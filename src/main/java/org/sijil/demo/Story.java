package org.sijil.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sijil.demo.Week.Rejection;

/** The week from its first report to its figures, in the order in which it would happen. */
final class Story {
    private final Team team;
    private final Week week;
    private final PrintStream out;
    private final FieldWork fieldWork;
    private final Review review;
    private final Editorial editorial;

    Story(Team team, Week week, Clock clock, PrintStream out) {
        this.team = team;
        this.week = week;
        this.out = out;
        var ids = new Ids(week.reports(), clock);
        var opened = new Opened();
        fieldWork = new FieldWork(team, week, ids);
        review = new Review(team, ids, opened);
        editorial = new Editorial(team, ids, opened);
    }

    void tell() {
        say("all that follows is synthetic, and comes in over HTTP as from tablets and desks");
        bring("import-places", "places");
        bring("import-facilities", "facilities");
        week.people().forEach(team::admit);
        say("places, facilities and people are known");
        fieldWork.reportAll();
        say("tablets pushed what they held");
        fieldWork.changeOneFigureTwice();
        review.resolve(week.conflict());
        say("two offline tablets had changed one figure; a supervisor resolved the conflict");
        review.sendBack(week.corrected());
        review.sendBack(week.unanswered());
        fieldWork.answer(week.corrected());
        say("two reports were sent back; one is corrected");
        week.filings(false).forEach(review::verify);
        week.incidents().forEach(editorial::choose);
        week.incidents().forEach(editorial::grade);
        week.displacements().forEach(editorial::record);
        say(week.incidents().size() + " incidents are verified, graded, and their displacements recorded");
        recordClaimsAndReject();
        say("what speakers stated is recorded as claims; an account that relays one is rejected, as is a repeated one");
        fieldWork.reportLate();
        week.filings(true).forEach(review::verify);
        say("a late report widened a range");
        new Summary(team, week, out).print();
    }

    private void bring(String operation, String file) {
        var imported = team.administrator().send(operation, Map.of("csv", Packaged.text("/demo/" + file + ".csv")));
        if (!imported.get("problems").isEmpty()) {
            throw new IllegalStateException(file + ".csv does not fit this operation: " + imported);
        }
    }

    /** An aggregate that a report relays is recorded with its rejection, all others by the analyst. */
    private void recordClaimsAndReject() {
        var claims = new Claims(team.desk(week.analyst()));
        var relayed = week.rejections().stream()
                .map(Rejection::claim)
                .filter(Objects::nonNull)
                .toList();
        claims.record(relayed);
        for (Rejection rejection : week.rejections()) {
            var claim = rejection.claim();
            review.reject(rejection, claim == null ? List.of() : List.of(claims.input(claim)));
        }
        relayed.forEach(claims::assessRelayed);
    }

    private void say(String progress) {
        out.println("Sijil demo: " + progress + ".");
    }
}
