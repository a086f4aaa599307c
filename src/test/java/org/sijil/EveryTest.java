package org.sijil;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives every test its database. */
@WithTestResource(value = Databases.class, scope = TestResourceScope.GLOBAL)
class EveryTest {}
