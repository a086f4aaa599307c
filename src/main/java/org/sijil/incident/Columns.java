package org.sijil.incident;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
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

    record Lines(List<RecordedLine> lines) {
        Lines {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** Days as ISO texts, which compare as days. */
    @Converter
    static class DayColumn implements AttributeConverter<LocalDate, String> {
        @Override
        public String convertToDatabaseColumn(LocalDate day) {
            return day == null ? null : day.toString();
        }

        @Override
        public LocalDate convertToEntityAttribute(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    @Converter
    @Immutable
    static class LinesColumn extends JsonConverter<Lines> {
        LinesColumn() {
            super(Lines.class);
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
