package org.sijil.figure;

import org.eclipse.microprofile.graphql.Description;

/** Which rule gave a figure its best number. Every figure says it. */
@Description("Which rule gave a figure its best number.")
public enum Basis {
    @Description("An account states it.")
    STATED,
    @Description("An account states it and says that it is not exact.")
    ABOUT,
    @Description("No account states ALL; its groups amount to at least this.")
    IMPLIED,
    @Description("The accounts leave it open: there is no best until a person chooses.")
    UNDECIDED,
    @Description("An account that saw a part saw more than the others told.")
    RAISED_BY_A_PART,
    @Description("A person chose it, with a reason.")
    CHOSEN
}
