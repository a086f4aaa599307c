package org.sijil.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijil.shared.Protected;

/** What is said is split into a clear and a protected part, at once or its large parts ahead of time. */
class PayloadTest {
    private record Word(int number, @Protected String text, List<Word> within) {}

    private record Whole(
            String kind, Word one, Word other, @Protected String note) {}

    private record Parts(
            String kind, Split one, Split other, @Protected String note) {}

    private record Named(List<String> names, List<List<Word>> deep) {}

    private static final Word QUIET = new Word(1, null, null);
    private static final Word LOUD =
            new Word(2, "said \"so\"", Arrays.asList(QUIET, new Word(3, "\ud83d", List.of(QUIET)), null));

    @Test
    void nothingProtectedIsInTheClearPart() {
        assertThat(Payload.of(new Whole("k", LOUD, null, "n")))
                .isEqualTo("{\"clear\":{\"kind\":\"k\",\"one\":{\"number\":2,\"within\":[{\"number\":1},"
                        + "{\"number\":3,\"within\":[{\"number\":1}]},null]}},"
                        + "\"protected\":{\"note\":\"n\",\"one\":{\"text\":\"said \\\"so\\\"\","
                        + "\"within\":[{},{\"text\":\"\\ud83d\"},null]}}}");
    }

    @Test
    void whatIsSplitAheadOfTimeIsTheSame() {
        for (var one : Arrays.asList(QUIET, LOUD, null)) {
            for (var other : Arrays.asList(LOUD, QUIET, null)) {
                assertThat(Payload.of(new Parts("k", split(one), split(other), null)))
                        .isEqualTo(Payload.of(new Whole("k", one, other, null)));
            }
        }
    }

    @Test
    void aListOfWhatIsClearIsSaidOnce() {
        assertThat(Payload.of(new Named(List.of("a", "b"), List.of(List.of(new Word(1, "t", null))))))
                .isEqualTo("{\"clear\":{\"deep\":[[{\"number\":1}]],\"names\":[\"a\",\"b\"]},"
                        + "\"protected\":{\"deep\":[[{\"text\":\"t\"}]]}}");
    }

    private static Split split(Word word) {
        return word == null ? null : Split.of(word);
    }
}
