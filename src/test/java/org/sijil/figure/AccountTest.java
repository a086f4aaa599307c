package org.sijil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijil.content.Casualty;
import org.sijil.content.Content;
import org.sijil.content.Count;
import org.sijil.content.FacilityHit;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.content.Proximity;

class AccountTest {

    @Test
    void aSubmissionBacksAnIncidentWithTheFacilitiesItWasMatchedTo() {
        var hits = List.of(
                new FacilityHit("h1", null, Proximity.DIRECT, null, null),
                new FacilityHit("h2", null, Proximity.PERIMETER, null, null),
                new FacilityHit("h3", null, Proximity.DIRECT, null, null));
        var casualties = List.of(new Casualty(Harm.KILLED, Group.ALL, Count.exactly(2)));

        var account =
                Account.of("s1", content(casualties, hits), Map.of("h1", "school", "h2", "clinic"), Map.of(), true);

        assertThat(account.facilities())
                .containsExactly(new MatchedFacility("school", true), new MatchedFacility("clinic", false));
        assertThat(account.casualties()).isEqualTo(casualties);
        assertThat(account.alone()).isTrue();
        assertThat(account.mark(Counted.KILLED)).isEqualTo(Mark.WHOLE);
    }

    @Test
    void aSubmissionThatReportsNothingIsStillAnAccount() {
        var figures = Figures.of(List.of(Account.of("s1", content(null, null), Map.of(), Map.of(), false)), Map.of());

        assertThat(figures.people()).isEmpty();
        assertThat(figures.facilities()).isEmpty();
    }

    private static Content content(@Nullable List<Casualty> casualties, @Nullable List<FacilityHit> hits) {
        return new Content(
                null,
                null,
                null,
                null,
                null,
                null,
                casualties,
                hits,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
