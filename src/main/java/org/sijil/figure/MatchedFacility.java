package org.sijil.figure;

/** A registry facility that was hit: itself ({@code direct}), or its perimeter, or nobody can say which. */
public record MatchedFacility(String id, boolean direct) {}
