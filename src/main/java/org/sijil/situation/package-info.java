/** Situation reports: what is known of a period and its areas. */
@NullMarked
package org.sijil.situation;

import org.jspecify.annotations.NullMarked;
