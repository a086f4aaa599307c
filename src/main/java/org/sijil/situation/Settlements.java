package org.sijil.situation;

import static org.sijil.content.EventType.AIR_STRIKE;
import static org.sijil.content.EventType.DRONE_STRIKE;
import static org.sijil.content.EventType.GROUND_ATTACK;
import static org.sijil.content.EventType.MISSILE;
import static org.sijil.content.EventType.SHELLING;
import static org.sijil.content.EventType.SHOOTING;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijil.content.EventType;
import org.sijil.place.PlaceLevel;
import org.sijil.place.PlaceTree;

/** Towns, villages and camps that people live in, and what makes one attacked. A mine kills; it attacks no settlement. */
final class Settlements {
    private static final Set<EventType> ATTACKS =
            EnumSet.of(AIR_STRIKE, SHELLING, MISSILE, DRONE_STRIKE, GROUND_ATTACK, SHOOTING);

    private Settlements() {}

    static boolean isAttack(@Nullable EventType type) {
        return type != null && ATTACKS.contains(type);
    }

    /** Camps and neighbourhoods count as their community, or themselves if none; of anything coarser it is unknown. */
    static Optional<String> of(@Nullable String place, PlaceTree tree) {
        var level = place == null ? null : tree.level(place);
        if (place == null || level == null || level.compareTo(PlaceLevel.COMMUNITY) < 0) {
            return Optional.empty();
        }
        return tree.lineage(place).stream()
                .filter(wider -> tree.level(wider) == PlaceLevel.COMMUNITY)
                .findFirst()
                .or(() -> Optional.of(place));
    }
}
