package org.sijil.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;

/**
 * What a person may see, from their role and areas. This is the one place that decides it; every query, outcome and page
 * asks here. Areas are given by their paths, such as {@code SY/SY07/}.
 *
 * @param digest tells whether two scopes are the same
 */
public record Scope(Caller caller, List<Area> areas, String digest) {

    public record Area(String place, String path, boolean seesArea) {}

    /** A condition on rows, in HQL, with its named parameters. */
    public record Condition(String hql, Map<String, Object> parameters) {}

    /**
     * Own submissions always; drafts are their author's alone. A supervisor sees everything in their areas, a field
     * worker what the assignment says.
     */
    public boolean admitsSubmission(String author, boolean draft, Collection<String> areaPaths) {
        if (author.equals(caller.person())) return true;
        return !draft
                && areaPaths.stream().anyMatch(path -> openPaths().stream().anyMatch(path::startsWith));
    }

    /** The same as {@link #admitsSubmission}, on rows with author, draft and areas ({@code |SY/SY07/|…}). */
    public Condition submissions() {
        return submissions("");
    }

    /** @param row what comes before the names, such as {@code s.} */
    public Condition submissions(String row) {
        var others = othersSubmissions(row);
        var parameters = new HashMap<>(others.parameters());
        parameters.put("me", caller.person());
        var own = row + "author = :me";
        return new Condition(seesOthers() ? "(" + own + " or " + others.hql() + ")" : own, parameters);
    }

    /** What of other people's rows may be seen; see {@link #submissions}. */
    public Condition othersSubmissions(String row) {
        var paths = openPaths();
        if (paths.isEmpty()) return new Condition("1 = 0", Map.of());
        var parameters = IntStream.range(0, paths.size())
                .boxed()
                .collect(Collectors.<Integer, String, Object>toMap(i -> "area" + i, i -> "|" + paths.get(i)));
        // not "like": an id may hold its wild cards, and SQLite's takes small for capital letters
        var within = parameters.keySet().stream()
                .map(name -> "locate(:" + name + ", " + row + "areas) > 0")
                .collect(Collectors.joining(" or "));
        return new Condition(row + "draft = false and (" + within + ")", parameters);
    }

    /** Whether any submission that another person wrote can be in scope. */
    public boolean seesOthers() {
        return !openPaths().isEmpty();
    }

    /** Whether incidents, figures and claims of this place may be seen: everywhere for an analyst, else in one's areas. */
    public boolean admitsPlace(String placePath) {
        if (caller.is(Role.ANALYST)) return true;
        return caller.is(Role.SUPERVISOR) && areas.stream().anyMatch(area -> placePath.startsWith(area.path()));
    }

    /** The same as {@link #admitsPlace}, on rows with an area that is a place's path. */
    public Condition places() {
        if (isEverywhere()) return new Condition("1 = 1", Map.of());
        var open = caller.is(Role.SUPERVISOR) ? openPaths() : List.<String>of();
        var parameters = IntStream.range(0, open.size())
                .boxed()
                .collect(Collectors.<Integer, String, Object>toMap(i -> "within" + i, open::get));
        var within = parameters.keySet().stream()
                .map(name -> "substring(area, 1, length(:" + name + ")) = :" + name)
                .collect(Collectors.joining(" or "));
        return new Condition(within.isEmpty() ? "1 = 0" : "(" + within + ")", parameters);
    }

    public boolean isEverywhere() {
        return caller.is(Role.ANALYST);
    }

    private List<String> openPaths() {
        return areas.stream()
                .filter(area -> caller.is(Role.SUPERVISOR) || caller.is(Role.FIELD_WORKER) && area.seesArea())
                .map(Area::path)
                .toList();
    }
}
