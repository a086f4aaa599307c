package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.sijil.shared.Protected;

/** What happened, in the worker's words. */
@Description("What happened, in the worker's words.")
public record Narrative(
        @Description("Up to 20,000 characters.") @Protected String text,
        @Description("BCP 47 tag of its language: ar, en.") String language) {}
