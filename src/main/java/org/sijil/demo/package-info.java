/** The reference week: synthetic people who use Sijil over HTTP as real ones would. Nothing depends on it. */
@NullMarked
package org.sijil.demo;

import org.jspecify.annotations.NullMarked;
