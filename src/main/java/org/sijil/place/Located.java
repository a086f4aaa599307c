package org.sijil.place;

import jakarta.annotation.Nullable;

/** Where a place lies: all that a report's flags and its belonging ask of it. */
public record Located(
        String id,
        String path,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String nameEn) {}
