package org.sijil.incident;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.sijil.content.Group;
import org.sijil.content.Harm;
import org.sijil.figure.Choice;
import org.sijil.shared.Protected;

/** A person's figure for one harm, within what the accounts say, with a reason. */
@Description("A person's figure for one harm, within what the accounts say.")
public record ChosenFigure(
        @Description("What was done to the people.") @NonNull
        Harm harm,

        @Description("One number for each group that is settled.") @NonNull
        List<@NonNull ChosenNumber> numbers,

        @Description("Why.") @NonNull @Protected String reason) {

    /** One group's number. */
    @Description("One group's number.")
    public record ChosenNumber(
            @Description("Which people.") @NonNull Group group,
            @Description("0 to 10,000,000.") @NonNull Integer number) {}

    public Choice choice() {
        return new Choice(numbers.stream().collect(Collectors.toMap(ChosenNumber::group, ChosenNumber::number)));
    }

    public static Map<Harm, Choice> choices(List<ChosenFigure> figures) {
        return figures.stream().collect(Collectors.toMap(ChosenFigure::harm, ChosenFigure::choice));
    }
}
