package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** People of one group who suffered one harm, as one account tells it. A submission has at most one for each pair. */
@Description("People of one group who suffered one harm; keyed by (harm, group).")
public record Casualty(
        @Description("What was done to them.") @NonNull Harm harm,

        @Description("Who they are. Groups are \"of which\" ALL; FIGHTERS stand outside ALL.") @NonNull
        Group group,

        @Description("How many.") Count count) {}
