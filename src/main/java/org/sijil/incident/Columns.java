package org.sijil.incident;

import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.sijil.database.JsonConverter;

/** The values that incidents keep as JSON. */
final class Columns {
    private Columns() {}

    /** Lists need a shell: JSON columns hold objects. */
    record Choices(List<ChosenFigure> figures) {
        Choices {
            figures = figures == null ? List.of() : List.copyOf(figures);
        }
    }

    record Marks(List<Marking> markings) {
        Marks {
            markings = markings == null ? List.of() : List.copyOf(markings);
        }
    }

    record Matches(List<Match> matches) {
        Matches {
            matches = matches == null ? List.of() : List.copyOf(matches);
        }
    }

    @Converter
    @Immutable
    static class OccurrenceColumn extends JsonConverter<Occurrence> {
        OccurrenceColumn() {
            super(Occurrence.class);
        }
    }

    @Converter
    @Immutable
    static class ChoicesColumn extends JsonConverter<Choices> {
        ChoicesColumn() {
            super(Choices.class);
        }
    }

    @Converter
    @Immutable
    static class MarksColumn extends JsonConverter<Marks> {
        MarksColumn() {
            super(Marks.class);
        }
    }

    @Converter
    @Immutable
    static class MatchesColumn extends JsonConverter<Matches> {
        MatchesColumn() {
            super(Matches.class);
        }
    }
}
