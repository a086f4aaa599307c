package org.sijil.claim;

import static org.sijil.shared.Problem.BadValue.unless;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.sijil.content.Group;
import org.sijil.content.Qualifier;
import org.sijil.content.WeaponCategory;
import org.sijil.place.FacilityType;
import org.sijil.shared.Protected;

/**
 * What a named speaker stated, in their words and as a figure. It never changes: a correction by the speaker is another
 * statement, what we read into it is the {@link Assessment}. A speaker may be a private person, so whatever may name
 * someone is protected.
 */
@Type("ClaimStatement")
@Input("RecordClaimInput")
@Description("What a named speaker stated: a number with its hedge, or words.")
public record ClaimStatement(
        @Description("Who said it; 1 to 200 characters. Claims are found by it, so spell it alike.") @NonNull @Protected
        String speaker,

        @Description("What the speaker is; at most 200 characters.") @Protected
        String role,

        @Description("Who published it; at most 200 characters.")
        String publisher,

        @Description("The day it was said or published.") @NonNull
        LocalDate statedOn,

        @Description("The period in the speaker's words, such as \"in the past week\"; at most 500 characters.")
        String statedPeriod,

        @Description("First day, if the speaker named it.") LocalDate statedFrom,

        @Description("Last day, if the speaker named it; not without statedFrom.")
        LocalDate statedUntil,

        @Description("The area in the speaker's words; at most 500 characters.")
        String statedCoverage,

        @Description("What is counted.") @NonNull ClaimMetric metric,

        @Description("Which people; for metrics of people only.")
        Group group,

        @Description("Which facilities, each type once; for FACILITIES_HIT only.") @Nullable
        List<@NonNull FacilityType> facilityTypes,

        @Description("Which weapons; for PROHIBITED_WEAPON_USES only.")
        WeaponCategory weaponCategory,

        @Description("The hedge of `value`, and needed with it; UNQUANTIFIED or nothing without it.")
        Qualifier qualifier,

        @Description("The number said, 0 to 10,000,000; null if there was none. A claim has a value or a text.")
        Integer value,

        @Description("What was said instead of a number, or beside it; at most 500 characters.") @Protected
        String text,

        @Description("What one of `value` is, such as \"use\"; at most 100 characters. OTHER needs it.")
        String unit,

        @Description("The speaker's own words; at most 2,000 characters.") @Protected
        String quotation,

        @Description("What a reader should know; at most 2,000 characters.") @Protected
        String note,

        @Description("The claim that this one is an \"of which\" of; of the same metric.") @Id
        String partOf,

        @Description("The claim, of another speaker mostly, that speaks of the same; of the same metric.") @Id
        String competesWith) {

    public static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHRASE = 500;
    private static final int LONGEST_PASSAGE = 2_000;
    private static final int LONGEST_UNIT = 100;
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** Empty texts are no texts: kept, they would read back as none. */
    public ClaimStatement {
        role = orNull(role);
        publisher = orNull(publisher);
        statedPeriod = orNull(statedPeriod);
        statedCoverage = orNull(statedCoverage);
        facilityTypes = facilityTypes == null ? List.of() : List.copyOf(facilityTypes);
        text = orNull(text);
        unit = orNull(unit);
        quotation = orNull(quotation);
        note = orNull(note);
        partOf = orNull(partOf);
        competesWith = orNull(competesWith);
    }

    /** Refuses what is too long, or says two things at once, as BAD_VALUE. */
    void check() {
        checkTexts();
        checkDays();
        checkWhatIsCounted();
        checkFigure();
    }

    private void checkTexts() {
        unless(!speaker.isBlank() && isName(speaker), "speaker", "a name of 1 to 200 characters");
        limit(role, "role", LONGEST_NAME);
        limit(publisher, "publisher", LONGEST_NAME);
        limit(statedPeriod, "statedPeriod", LONGEST_PHRASE);
        limit(statedCoverage, "statedCoverage", LONGEST_PHRASE);
        limit(text, "text", LONGEST_PHRASE);
        limit(unit, "unit", LONGEST_UNIT);
        limit(quotation, "quotation", LONGEST_PASSAGE);
        limit(note, "note", LONGEST_PASSAGE);
    }

    private void checkDays() {
        var ordered = statedUntil == null || statedFrom != null && !statedUntil.isBefore(statedFrom);
        unless(ordered, "statedUntil", "a day from statedFrom on");
    }

    private void checkWhatIsCounted() {
        unless(group == null || metric.isOfPeople(), "group", "left out: " + metric + " is not of people");
        var ofFacilities = facilityTypes.isEmpty() || metric == ClaimMetric.FACILITIES_HIT;
        unless(ofFacilities, "facilityTypes", "left out: " + metric + " is not of facilities");
        unless(facilityTypes.stream().distinct().count() == facilityTypes.size(), "facilityTypes", "each type once");
        var ofWeapons = weaponCategory == null || metric == ClaimMetric.PROHIBITED_WEAPON_USES;
        unless(ofWeapons, "weaponCategory", "left out: " + metric + " is not of weapons");
        unless(metric != ClaimMetric.OTHER || !isBlank(unit), "unit", "what is counted, as the metric is OTHER");
    }

    private void checkFigure() {
        var unquantified = qualifier == null || qualifier == Qualifier.UNQUANTIFIED;
        unless(value != null || !isBlank(text), "value", "a number, or text what was said instead");
        unless(value == null || metric != ClaimMetric.ATTRIBUTION, "value", "left out: ATTRIBUTION is said in text");
        unless(value == null || !unquantified, "qualifier", "the hedge of value, and not UNQUANTIFIED");
        unless(value != null || unquantified, "qualifier", "UNQUANTIFIED or left out, as there is no value");
    }

    /** What can be kept in a column of its own, on both databases. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && !HALF_CHARACTER.matcher(name).find();
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static void limit(String text, String field, int longest) {
        unless(text == null || text.length() <= longest, field, "at most " + longest + " characters");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
