package org.sijil.claim;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.sijil.database.JsonConverter;

/** The values that claims keep as text. */
final class Columns {
    private Columns() {}

    @Converter
    @Immutable
    static class StatementColumn extends JsonConverter<ClaimStatement> {
        StatementColumn() {
            super(ClaimStatement.class);
        }
    }

    @Converter
    @Immutable
    static class AssessmentColumn extends JsonConverter<Assessment> {
        AssessmentColumn() {
            super(Assessment.class);
        }
    }

    /** A date as ISO 8601, which sorts by itself on both databases. */
    @Converter
    @Immutable
    static class Day implements AttributeConverter<LocalDate, String> {
        @Override
        public String convertToDatabaseColumn(LocalDate day) {
            return day == null ? null : day.toString();
        }

        @Override
        public LocalDate convertToEntityAttribute(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }
}
