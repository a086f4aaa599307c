package org.sijil.submission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.content.Content;

/**
 * A value that lost nothing but its place: what one chain says on a path in conflict.
 *
 * @param installation names the chain: {@link EditId#chain}
 * @param content the value as content with this path alone; null for "removed"
 */
public record Rival(String installation, String person, String editId, Content content) {}

/** The rivals of one conflict, each chain's latest. */
record RivalList(List<Rival> rivals) {
    RivalList {
        rivals = rivals == null ? List.of() : List.copyOf(rivals);
    }

    Optional<Rival> of(String installation) {
        return rivals.stream()
                .filter(one -> one.installation().equals(installation))
                .findFirst();
    }

    RivalList with(Rival rival) {
        return new RivalList(Stream.concat(without(rival.installation()).rivals.stream(), Stream.of(rival))
                .toList());
    }

    RivalList without(String installation) {
        return new RivalList(rivals.stream()
                .filter(one -> !one.installation().equals(installation))
                .toList());
    }

    boolean saysTheSameAs(RivalList other) {
        return words().equals(other.words());
    }

    private List<List<Object>> words() {
        return rivals.stream()
                .map(one -> Stream.of(one.installation(), Objects.requireNonNullElse(one.content(), Content.EMPTY))
                        .collect(Collectors.<Object>toList()))
                .sorted((one, two) -> one.get(0).toString().compareTo(two.get(0).toString()))
                .toList();
    }
}
