package org.sijil.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sijil.Api;
import org.sijil.Kept;

/**
 * The register's figures, counted again from its entries alone, by code that shares nothing with the product's. Made once
 * after everything was sent; reading all entries takes a second or two. In a test of the demo:
 *
 * <pre>Recount.ofRegister().agrees(analyst, LocalDate.parse("2023-10-04"), LocalDate.parse("2023-10-10"), "ROOT");</pre>
 */
public record Recount(World world) {

    /** Of all that the register holds now. */
    public static Recount ofRegister() {
        var entries = new WorldReader();
        Kept.eachLine(entries::read);
        return new Recount(entries.world());
    }

    /** Fails, naming each line that differs, unless the API reports to this caller what the entries amount to. */
    public void agrees(Api caller, LocalDate from, LocalDate until, String... areas) {
        agrees("What is reported is not what the entries amount to", caller, "WEAK", from, until, areas);
    }

    void agrees(String message, Api caller, String atLeast, LocalDate from, LocalDate until, String... areas) {
        var asked =
                map("from", from.toString(), "until", until.toString(), "areas", List.of(areas), "atLeast", atLeast);
        var reported = caller.send("situation-report", "input", asked).get("situationReport");
        assertThat(differences(ReportReader.lines(reported), lines(from, until, Set.of(areas), atLeast)))
                .as("%s: %s to %s, %s, in %s", message, from, until, atLeast, List.of(areas))
                .isEmpty();
    }

    private static List<String> differences(SortedMap<String, String> reported, SortedMap<String, String> recounted) {
        var names = new TreeSet<>(reported.keySet());
        names.addAll(recounted.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(reported.get(name), recounted.get(name)))
                .map(name -> "%s: reported %s, recounted %s".formatted(name, reported.get(name), recounted.get(name)))
                .toList();
    }

    /** The lines of {@link TotalsModel}. */
    SortedMap<String, String> lines(LocalDate from, LocalDate until, Set<String> areas, String atLeast) {
        return TotalsModel.lines(TotalsModel.report(world, from, until, areas, atLeast));
    }
}
