package org.sijil.content;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;

/** Where an account comes from: a pseudonymous code, never a name. */
@Description("Where the account comes from. Codes only: what would identify a person does not belong here.")
public record Source(
        @Description("Kind of source.") SourceKind kind,

        @Description("Pseudonymous code of who first said it; updates of one origin replace each other by saidAt.")
        String origin,

        @Description("Pseudonymous code of whose words are passed on, if they are not the origin's own.")
        String relays,

        @Description("When it was said.") Instant saidAt) {}
