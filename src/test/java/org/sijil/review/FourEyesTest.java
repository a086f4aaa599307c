package org.sijil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.register.Entry;
import org.sijil.shared.Json;

/** What the rule finds in a register, from its entries alone. */
class FourEyesTest {
    private final List<Entry> register = new ArrayList<>();

    @Test
    void whoWroteItDoesNotDecide() {
        edited("amal", "s1", true);
        decided("basem", "s1", false);
        decided("amal", "s2", false);
        assertThat(wrong()).isEmpty();

        decided("amal", "s1", false);
        assertThat(wrong()).containsExactly("the person decided on what they wrote");
    }

    @Test
    void whoAppliedAnothersEditMayDecide() {
        edited("amal", "s1", false);
        decided("amal", "s1", false);

        assertThat(wrong()).isEmpty();
    }

    @Test
    void whoSentWhatIsCreditedToAnotherDoesNotDecide() {
        add("EDIT", "amal", "s1", new Sent(true, "basem"));
        decided("basem", "s1", false);

        assertThat(wrong()).containsExactly("the person decided on what they wrote");
    }

    @Test
    void aloneMayDecideWhoWasAllowedTo() {
        edited("amal", "s1", true);
        allowed(true);
        decided("amal", "s1", true);

        assertThat(wrong()).isEmpty();
    }

    @Test
    void aloneIsNoExcuseWhileItIsNotAllowed() {
        edited("amal", "s1", true);
        decided("amal", "s1", true);
        allowed(true);
        allowed(false);
        decided("amal", "s1", true);

        assertThat(wrong()).hasSize(2).allMatch(why -> why.contains("not allowed"));
    }

    @Test
    void evenWhileItIsAllowedItIsMarked() {
        edited("amal", "s1", true);
        allowed(true);
        decided("amal", "s1", false);

        assertThat(wrong()).containsExactly("the person decided on what they wrote");
    }

    private List<String> wrong() {
        var judge = new FourEyes().judge();
        return register.stream().flatMap(entry -> judge.wrong(entry).stream()).toList();
    }

    private record Payload(Object clear) {}

    private record Edited(boolean authored) {}

    private record Sent(boolean authored, String sender) {}

    private record Decided(boolean alone) {}

    private record Allowed(boolean allowed) {}

    private void edited(String person, String submission, boolean authored) {
        add("EDIT", person, submission, new Edited(authored));
    }

    private void decided(String person, String submission, boolean alone) {
        add("DECISION", person, submission, new Decided(alone));
    }

    private void allowed(boolean allowed) {
        add("REVIEW_ALONE_SET", "the administrator", "review-alone", new Allowed(allowed));
    }

    private void add(String kind, String person, String subject, Record clear) {
        var entry = new Entry();
        entry.kind = kind;
        entry.person = person;
        entry.subject = subject;
        entry.payload = Json.write(new Payload(clear));
        register.add(entry);
    }
}
