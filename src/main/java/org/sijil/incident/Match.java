package org.sijil.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Which registry facility a facility hit of an account means. */
@Description("Which registry facility a facility hit of an account means.")
public record Match(
        @Description("Key of the facility hit in the submission.") @Id @NonNull
        String item,

        @Description("Registry id.") @Id @NonNull String facility) {}
