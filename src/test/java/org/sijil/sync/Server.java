package org.sijil.sync;

import jakarta.annotation.Nullable;
import org.sijil.identity.Caller;
import org.sijil.shared.Given;

/** All that a device knows of Sijil: the engine, or one that breaks a rule. */
interface Server {

    PushReply push(Caller caller, Given request);

    Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit);
}
