package org.sijil.projection;

import org.jspecify.annotations.Nullable;

/**
 * An object of the GraphQL schema that can give all it says as JSON, so that nobody need ask for each field.
 * A class and no interface: the schema would show that.
 */
public abstract class Projectable {

    /**
     * An object with the schema's field names, and values as the schema writes them; a field that is null may be left out.
     * One that takes arguments is left out: who selects it has the whole object asked field by field. Null where this one
     * must be asked so in any case.
     */
    @Nullable
    protected abstract String json();
}
