package org.sijil.figure;

import org.eclipse.microprofile.graphql.Description;
import org.sijil.content.Harm;

/** What an account can be marked on, each by itself: it may know the dead of a whole site and the injured of one ward. */
@Description("What an account is marked on, each by itself.")
public enum Counted {
    @Description("People killed, of any group.")
    KILLED,
    @Description("People injured, of any group.")
    INJURED,
    @Description("People missing, of any group.")
    MISSING,
    @Description("People detained, of any group.")
    DETAINED,
    @Description("Facilities hit.")
    FACILITIES,
    @Description("Weapon uses.")
    USES,
    @Description("People displaced.")
    DISPLACED;

    public static Counted of(Harm harm) {
        return switch (harm) {
            case KILLED -> KILLED;
            case INJURED -> INJURED;
            case MISSING -> MISSING;
            case DETAINED -> DETAINED;
        };
    }
}
