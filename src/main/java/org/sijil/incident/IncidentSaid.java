package org.sijil.incident;

import java.util.List;
import org.sijil.figure.Grade;
import org.sijil.shared.Protected;

/** The register's entry of a change to an incident: all of it as it is afterwards, and why. */
record IncidentSaid(
        Occurrence occurrence,
        Grade grade,
        List<ChosenFigure> choices,
        List<AccountSaid> accounts,
        @Protected String reason) {

    record AccountSaid(String submission, int version, List<Marking> marks, List<Match> matches, boolean alone) {
        static AccountSaid of(Link link) {
            return new AccountSaid(link.submission, link.version, link.markings(), link.matches(), link.alone);
        }
    }
}
