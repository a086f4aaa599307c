package org.sijil.figure;

import static org.sijil.figure.Statement.BEST_FIRST;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Group;

/**
 * Accounts that tell of the same thing, side by side. The range spans what they say; best is one account whole, for a
 * mixture of two is something nobody said; accounts of a part raise what lies below them. min ≤ best ≤ max.
 */
final class Comparison {
    private Comparison() {}

    static Cells of(Collection<Account> accounts, Counted counted, Function<Account, Optional<Cells>> told) {
        var cells = compared(Statements.standing(accounts, counted, Mark.WHOLE, told));
        for (var part : Statements.standing(accounts, counted, Mark.PART, told)) {
            cells = cells.raisedBy(part.cells());
        }
        return cells.fit() ? cells : cells.withGroupsUndecided();
    }

    private static Cells compared(List<Statement> statements) {
        var best = statements.stream().min(BEST_FIRST).map(Statement::best).orElse(Cells.NONE);
        var cells = Cells.NONE;
        for (var group : Group.values()) {
            var ranges = statements.stream()
                    .flatMap(statement -> Optional.ofNullable(statement.cells().get(group)).stream())
                    .toList();
            if (!ranges.isEmpty()) {
                cells = cells.with(group, settled(Range.across(ranges), best.get(group)));
            }
        }
        return cells;
    }

    /** What the best account only implies may lie below a floor that another one states without a best: that floor stands. */
    private static Range settled(Range range, @Nullable Range best) {
        return best == null || best.best() == null
                ? range
                : range.withBest(Math.max(best.best(), range.floor()), best.basis());
    }
}
