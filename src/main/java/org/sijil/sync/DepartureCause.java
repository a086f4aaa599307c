package org.sijil.sync;

import org.eclipse.microprofile.graphql.Description;

/** Why a submission left the scope of a device. */
@Description("Why a submission left the caller's scope.")
public enum DepartureCause {
    @Description("It names another place now, or none.")
    MOVED,
    @Description("Its place was added to the gazetteer, or lies elsewhere in it now.")
    GAZETTEER_CHANGED
}
