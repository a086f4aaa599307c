package org.sijil.merge;

import org.jspecify.annotations.Nullable;

/**
 * Two words on one path, of which the record now holds one; both stay visible until somebody decides. On a whole item put
 * by its members each word is what its members say, as {@link Fields#get} tells it.
 *
 * @param register what the register held before the edit; null for "removed"
 * @param said what the edit says; null for "remove"
 */
public record Rival(@Nullable Object register, @Nullable Object said) {}
