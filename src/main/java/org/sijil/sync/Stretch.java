package org.sijil.sync;

import org.sijil.access.Scope;

/**
 * A part of the register that is read for a page: the entries after one up to another, as a scope admits them.
 *
 * @param began see {@link Cursor#began}
 */
record Stretch(Scope scope, long after, long upTo, long began) {

    Stretch until(long earlier) {
        return new Stretch(scope, after, earlier, began);
    }
}
