package org.sijil.demo;

import org.sijil.demo.Week.Question;
import org.sijil.demo.Week.Report;
import org.sijil.demo.Week.Saved;

/** What workers do on their tablets. */
final class FieldWork {
    private final Team team;
    private final Week week;
    private final Ids ids;

    FieldWork(Team team, Week week, Ids ids) {
        this.team = team;
        this.week = week;
        this.ids = ids;
    }

    /** Every tablet was offline for the week and pushes what it holds. */
    void reportAll() {
        push(false);
    }

    void reportLate() {
        push(true);
    }

    private void push(boolean late) {
        team.tablets().forEach((person, tablet) -> {
            week.reportsBy(person, late).forEach(report -> save(tablet, report));
            tablet.sync();
        });
    }

    private void save(Tablet tablet, Report report) {
        tablet.save(ids.of(report.id()), report.content());
    }

    /** Two tablets hold the same report, and both change its figure before either is online again. */
    void changeOneFigureTwice() {
        var conflict = week.conflict();
        change(conflict.report(), conflict.first());
        change(conflict.report(), conflict.second());
        team.tablet(conflict.first().by()).sync();
        team.tablet(conflict.second().by()).sync();
    }

    private void change(String report, Saved saved) {
        team.tablet(saved.by()).save(ids.of(report), saved.set());
    }

    /** The author's tablet hears what was asked, and answers. */
    void answer(Question question) {
        if (question.answer() == null) return;
        var tablet = team.tablet(week.report(question.report()).by());
        tablet.sync();
        tablet.save(ids.of(question.report()), question.answer());
        tablet.sync();
    }
}
