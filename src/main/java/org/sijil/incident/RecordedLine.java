package org.sijil.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** One displacement that a submission tells of, as a line of a displacement record. */
@Description("One displacement that a submission tells of. It counts while its account backs an incident.")
public record RecordedLine(
        @Description("The submission.") @Id @NonNull String submission,

        @Description("Key of the displacement in the submission.") @Id @NonNull
        String item) {}
