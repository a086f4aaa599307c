package org.sijil.submission;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.sijil.content.Content;
import org.sijil.database.JsonConverter;

/** The values that submissions keep as JSON. */
final class Columns {
    private Columns() {}

    @Converter
    @Immutable
    static class ContentColumn extends JsonConverter<Content> {
        ContentColumn() {
            super(Content.class);
        }
    }

    @Converter
    @Immutable
    static class WrittenColumn implements AttributeConverter<Written, String> {
        @Override
        public String convertToDatabaseColumn(Written written) {
            return written == null ? null : written.json();
        }

        @Override
        public Written convertToEntityAttribute(String text) {
            return text == null ? null : Written.kept(text);
        }
    }

    @Converter
    @Immutable
    static class Flags extends JsonConverter<FlagList> {
        Flags() {
            super(FlagList.class);
        }
    }

    @Converter
    @Immutable
    static class DecisionColumn extends JsonConverter<Decision> {
        DecisionColumn() {
            super(Decision.class);
        }
    }

    @Converter
    @Immutable
    static class RemarksColumn extends JsonConverter<Remarks> {
        RemarksColumn() {
            super(Remarks.class);
        }
    }

    @Converter
    @Immutable
    static class Rivals extends JsonConverter<RivalList> {
        Rivals() {
            super(RivalList.class);
        }
    }

    @Converter
    @Immutable
    static class Paths extends JsonConverter<PathList> {
        Paths() {
            super(PathList.class);
        }
    }
}
