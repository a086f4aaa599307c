package org.sijil.place;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A picture of the whole gazetteer at one moment: what lies in what. It never changes. */
public final class GazetteerTree implements PlaceTree {
    private final Map<String, Node> nodes;

    /** One place of the tree; {@code path} as in {@link Place#path}. */
    public record Node(
            String id, PlaceLevel level, @Nullable String parent, String path) {}

    private GazetteerTree(Map<String, Node> nodes) {
        this.nodes = nodes;
    }

    static GazetteerTree of(Collection<Node> places) {
        var nodes = new LinkedHashMap<String, Node>();
        places.forEach(place -> nodes.put(place.id(), place));
        return new GazetteerTree(nodes);
    }

    public Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    @Override
    @Nullable
    public PlaceLevel level(String place) {
        return find(place).map(Node::level).orElse(null);
    }

    @Override
    @Nullable
    public String parent(String place) {
        return find(place).map(Node::parent).orElse(null);
    }

    public Stream<Node> places() {
        return nodes.values().stream();
    }

    /** Whether the place is the area or lies in it, at any depth; no for a place that is not there. */
    public boolean isWithin(String place, String area) {
        var node = nodes.get(place);
        return node != null && ("/" + node.path()).contains("/" + area + "/");
    }

    /** The tree with these rows added or changed. All parents must be there, each wider than its child: so no circles. */
    GazetteerTree with(Collection<PlaceRow> rows) {
        var parents = new LinkedHashMap<String, Node>(nodes);
        rows.forEach(row -> parents.put(row.id(), new Node(row.id(), row.level(), row.parent(), "")));
        var paths = new HashMap<String, String>();
        return of(parents.values().stream()
                .map(node -> new Node(node.id(), node.level(), node.parent(), path(node, parents, paths)))
                .toList());
    }

    private static String path(Node node, Map<String, Node> parents, Map<String, String> paths) {
        var known = paths.get(node.id());
        if (known != null) return known;
        var above = node.parent() == null ? "" : path(parents.get(node.parent()), parents, paths);
        paths.put(node.id(), above + node.id() + "/");
        return above + node.id() + "/";
    }
}
