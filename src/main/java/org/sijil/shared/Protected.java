package org.sijil.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks free text that may tell who someone is. It goes into the protected part of a register entry, so that it can be
 * encrypted and erased while the chain still verifies. Nothing that is counted is ever protected.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Protected {}
