package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;
import org.sijil.shared.Protected;

/** A number as it was said, with its hedge. One number is read by its qualifier; two or more are taken as given. */
@Description(
        "A number as it was said. One number, in any of min, best and max, is read by its qualifier (none: EXACT); "
                + "two or more are taken as given. Null is \"not reported\", 0 is \"reported zero\".")
public record Count(
        @Description("Lowest number said, 0 to 10,000,000.") Integer min,
        @Description("The number said, 0 to 10,000,000.") Integer best,

        @Description("Highest number said, 0 to 10,000,000.")
        Integer max,

        @Description("The hedge it was said with.") Qualifier qualifier,

        @Description("The words it was said in: \"dozens\".") @Protected
        String text) {

    public static Count exactly(int number) {
        return new Count(null, number, null, Qualifier.EXACT, null);
    }
}
