package org.sijil.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Casualty;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.WeaponUse;

/**
 * An incident's figures, recounted from its accounts. They depend on what the accounts say and how they are marked, never
 * on the order in which they came. Weapon uses are compared, never added across accounts; facilities are the union.
 *
 * @param people by harm, for every harm that an account tells of
 * @param withoutANumber the groups that accounts tell of and that have no best, by harm
 * @param weaponUses null if no account tells of any
 * @param prohibitedUses those said to be prohibited; null if no account tells of any
 * @param facilities by id; direct if any account says so
 */
public record Figures(
        Map<Harm, Cells> people,
        Map<Harm, Set<Group>> withoutANumber,
        @Nullable Range weaponUses,
        @Nullable Range prohibitedUses,
        List<MatchedFacility> facilities) {

    public static Figures of(Collection<Account> accounts, Map<Harm, Choice> choices) {
        var people = new EnumMap<Harm, Cells>(Harm.class);
        var withoutANumber = new EnumMap<Harm, Set<Group>>(Harm.class);
        for (var harm : Harm.values()) {
            if (accounts.stream().anyMatch(account -> !account.casualties(harm).isEmpty())) {
                var cells = people(accounts, harm, choices.get(harm));
                people.put(harm, cells);
                withoutANumber.put(harm, withoutANumber(accounts, harm, cells));
            }
        }
        return new Figures(
                Collections.unmodifiableMap(people),
                Collections.unmodifiableMap(withoutANumber),
                uses(accounts, false),
                uses(accounts, true),
                facilities(accounts));
    }

    private static Cells people(Collection<Account> accounts, Harm harm, @Nullable Choice choice) {
        var cells = Comparison.of(accounts, Counted.of(harm), account -> told(account, harm));
        return choice == null ? cells : choice.over(cells);
    }

    private static Optional<Cells> told(Account account, Harm harm) {
        var casualties = account.casualties(harm);
        var cells = Cells.NONE;
        for (var casualty : casualties) {
            var range = Range.of(casualty.count());
            cells = range.isPresent() ? cells.with(casualty.group(), range.get()) : cells;
        }
        return casualties.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    private static Set<Group> withoutANumber(Collection<Account> accounts, Harm harm, Cells cells) {
        var groups = EnumSet.noneOf(Group.class);
        accounts.stream()
                .filter(account -> account.mark(Counted.of(harm)) != Mark.SET_ASIDE)
                .flatMap(account -> account.casualties(harm).stream())
                .map(Casualty::group)
                .forEach(groups::add);
        groups.removeIf(group -> {
            var range = cells.get(group);
            return range != null && range.best() != null;
        });
        return Collections.unmodifiableSet(groups);
    }

    private static @Nullable Range uses(Collection<Account> accounts, boolean onlyProhibited) {
        return Comparison.of(accounts, Counted.USES, account -> uses(account, onlyProhibited))
                .get(Group.ALL);
    }

    /** Summed within an account; a use without a number is at least one. */
    private static Optional<Cells> uses(Account account, boolean onlyProhibited) {
        var uses = account.weaponUses().stream()
                .filter(use -> !onlyProhibited || Boolean.TRUE.equals(use.saidToBeProhibited()))
                .map(WeaponUse::useCount)
                .map(Optional::ofNullable)
                .toList();
        var sum = uses.stream().mapToInt(count -> count.orElse(1)).reduce(0, Math::addExact);
        var range = uses.stream().allMatch(Optional::isPresent) ? Range.exactly(sum) : Range.atLeast(sum);
        return uses.isEmpty() ? Optional.empty() : Optional.of(Cells.ofAll(range));
    }

    private static List<MatchedFacility> facilities(Collection<Account> accounts) {
        var direct = new TreeMap<String, Boolean>();
        accounts.stream()
                .filter(account -> account.mark(Counted.FACILITIES) != Mark.SET_ASIDE)
                .flatMap(account -> account.facilities().stream())
                .forEach(facility -> direct.merge(facility.id(), facility.direct(), Boolean::logicalOr));
        var facilities = new ArrayList<MatchedFacility>();
        direct.forEach((id, hitItself) -> facilities.add(new MatchedFacility(id, hitItself)));
        return List.copyOf(facilities);
    }
}
