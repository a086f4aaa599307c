package org.sijil;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.sijil.identity.Ready;

/** Reads the administrator's one-time password off the console of the test's server. */
@ApplicationScoped
class FirstPassword {
    private final CompletableFuture<String> printed = new CompletableFuture<>();

    void printed(@Observes Ready ready) {
        if (ready.made() != null) printed.complete(ready.made().oneTimePassword());
    }

    String get() {
        return printed.join();
    }
}
