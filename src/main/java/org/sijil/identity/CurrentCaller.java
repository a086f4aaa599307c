package org.sijil.identity;

import io.quarkus.security.UnauthorizedException;

/** The caller of the running request. */
public class CurrentCaller {
    private final Caller caller;

    protected CurrentCaller() {
        this(null);
    }

    CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    /** Without a credential the request is refused. */
    public Caller get() {
        if (caller == null) throw new UnauthorizedException();
        return caller;
    }
}
