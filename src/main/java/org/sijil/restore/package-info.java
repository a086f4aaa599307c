/** What an administrator does about backups, and after a restore. */
@NullMarked
package org.sijil.restore;

import org.jspecify.annotations.NullMarked;
