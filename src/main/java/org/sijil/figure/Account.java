package org.sijil.figure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sijil.content.Casualty;
import org.sijil.content.Consent;
import org.sijil.content.Content;
import org.sijil.content.Harm;
import org.sijil.content.Proximity;
import org.sijil.content.Reliability;
import org.sijil.content.Source;
import org.sijil.content.WeaponUse;

/**
 * A verified submission as it backs an incident. Its facilities are those of the registry that it was matched to on the
 * link; {@code alone} says that it was verified without a second pair of eyes. What is not marked counts as WHOLE.
 */
public record Account(
        String id,
        @Nullable Source source,
        @Nullable Reliability reliability,
        @Nullable Integer credibility,
        @Nullable Consent consentToShare,
        boolean alone,
        List<Casualty> casualties,
        List<WeaponUse> weaponUses,
        List<MatchedFacility> facilities,
        Map<Counted, Mark> marks) {

    public Account {
        casualties = List.copyOf(casualties);
        weaponUses = List.copyOf(weaponUses);
        facilities = List.copyOf(facilities);
        marks = Map.copyOf(marks);
    }

    /** The account that a submission's verified content gives; {@code matches} leads from its facility hits' ids to the registry. */
    public static Account of(
            String id, Content content, Map<String, String> matches, Map<Counted, Mark> marks, boolean alone) {
        var facilities = listed(content.facilityHits()).stream()
                .filter(hit -> matches.containsKey(hit.id()))
                .map(hit ->
                        new MatchedFacility(matches.getOrDefault(hit.id(), ""), hit.proximity() == Proximity.DIRECT))
                .toList();
        return new Account(
                id,
                content.source(),
                content.reliability(),
                content.credibility(),
                content.consentToShare(),
                alone,
                listed(content.casualties()),
                listed(content.weaponUses()),
                facilities,
                marks);
    }

    private static <T> List<T> listed(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    public Mark mark(Counted counted) {
        return Objects.requireNonNullElse(marks.get(counted), Mark.WHOLE);
    }

    /** Who first said it. Nobody known: the account stands for itself, and nothing updates it. */
    Object speaker() {
        var origin = source == null ? null : source.origin();
        return origin == null || origin.isBlank() ? new Unknown(id) : origin;
    }

    private record Unknown(String account) {}

    /** When it was said; not known is earliest. */
    Instant saidAt() {
        var at = source == null ? null : source.saidAt();
        return at == null ? Instant.MIN : at;
    }

    boolean isPrimary() {
        var kind = source == null ? null : source.kind();
        return kind != null && kind.isPrimary();
    }

    List<Casualty> casualties(Harm harm) {
        return casualties.stream().filter(casualty -> casualty.harm() == harm).toList();
    }
}
