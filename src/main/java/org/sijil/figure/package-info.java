/** From accounts to an incident's figures: pure rules over values. No clock, no database, and no order of arrival. */
@NullMarked
package org.sijil.figure;

import org.jspecify.annotations.NullMarked;
