package org.sijil.figure;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Group;
import org.sijil.content.Reliability;

/** What an origin now says of one counted thing, and the account in which it said so last. */
record Statement(Account account, Cells cells) {
    private static final int NOT_JUDGED = 6;

    /**
     * By reliability, credibility, primary before secondary, lower number; never by arrival. Who states ALL comes before
     * who implies it, and both before who gives no number for it.
     */
    static final Comparator<Statement> BEST_FIRST = comparingInt(Statement::tellsAll)
            .thenComparing(statement -> requireNonNullElse(statement.account.reliability(), Reliability.F))
            .thenComparingInt(statement -> requireNonNullElse(statement.account.credibility(), NOT_JUDGED))
            .thenComparingInt(statement -> statement.account.isPrimary() ? 0 : 1)
            .thenComparingInt(statement -> requireNonNullElse(statement.bestOfAll(), 0))
            .thenComparing(statement -> statement.account.id());

    private int tellsAll() {
        var all = cells.get(Group.ALL);
        if (all == null || all.best() == null) {
            return 2;
        }
        return all.basis() == Basis.IMPLIED ? 1 : 0;
    }

    private @Nullable Integer bestOfAll() {
        var all = cells.get(Group.ALL);
        return all == null ? null : all.best();
    }

    /** ALL and its groups from this one account. Groups that do not fit inside its ALL wait for a person. */
    Cells best() {
        var known = Cells.NONE;
        for (var cell : cells.byGroup().entrySet()) {
            known = cell.getValue().best() == null ? known : known.with(cell.getKey(), cell.getValue());
        }
        return known.fit() ? known : known.withGroupsUndecided();
    }
}
