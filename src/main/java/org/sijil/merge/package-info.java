/**
 * Joins what one edit says with what the register holds (sync.md 4). Pure: no clock, no randomness, no database, and no
 * knowledge of what a submission says: values are objects that are compared by {@code equals}. Submitting and
 * withdrawing are states of a record, not paths, and are left out on purpose.
 */
@NullMarked
package org.sijil.merge;

import org.jspecify.annotations.NullMarked;
