package org.sijil.figure;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What each origin now says of one counted thing. Updates of one origin are not disagreement: the latest stands. */
final class Statements {
    private Statements() {}

    /** The statements that stand, among the accounts with this mark; {@code told} is empty where an account tells nothing. */
    static List<Statement> standing(
            Collection<Account> accounts, Counted counted, Mark mark, Function<Account, Optional<Cells>> told) {
        return accounts.stream()
                .filter(account -> account.mark(counted) == mark)
                .flatMap(account -> told.apply(account).map(cells -> new Statement(account, cells)).stream())
                .sorted(comparing((Statement statement) -> statement.account().saidAt())
                        .thenComparing(statement -> statement.account().id()))
                .collect(groupingBy(statement -> statement.account().speaker()))
                .values()
                .stream()
                .flatMap(updates -> latest(updates).stream())
                .toList();
    }

    /** Groups that an update leaves out are kept while they fit. What was said at the same moment replaces nothing. */
    private static List<Statement> latest(List<Statement> updates) {
        var last = updates.get(updates.size() - 1).account().saidAt();
        var standing = new ArrayList<Statement>();
        var before = Cells.NONE;
        for (var update : updates) {
            var kept = before.with(update.cells().byGroup());
            var cells = kept.fit() ? kept : update.cells();
            if (update.account().saidAt().equals(last)) {
                standing.add(new Statement(update.account(), cells.withImpliedAll()));
            } else {
                before = cells;
            }
        }
        return standing;
    }
}
