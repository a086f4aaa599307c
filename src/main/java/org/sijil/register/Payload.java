package org.sijil.register;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.sijil.shared.Json;
import org.sijil.shared.Protected;

/**
 * Splits what was said into a clear part and a protected part of the same shape. A protected part can later be kept
 * encrypted, and erased by destroying a key, while the chain still verifies.
 */
final class Payload {
    private static final ObjectMapper CLEAR =
            mapper(property -> !isProtected(property), (split, json) -> json.writeRawValue(split.clear()));
    private static final ObjectMapper PROTECTED =
            mapper(property -> isProtected(property) || mayHold(property.getType()), Payload::writeHidden);

    private Payload() {}

    static String of(Record said) {
        var split = split(said);
        return "{\"clear\":" + split.clear() + ",\"protected\":" + split.hidden() + "}";
    }

    static Split split(Record said) {
        return new Split(Json.write(CLEAR, said), Json.write(onlyTexts(PROTECTED.valueToTree(said))));
    }

    private static boolean isProtected(BeanPropertyWriter property) {
        return property.getAnnotation(Protected.class) != null;
    }

    /** Whether something protected may lie deeper. Items of a list keep their position, so that the parts can be joined. */
    private static boolean mayHold(JavaType type) {
        return type.isContainerType() ? mayHold(type.getContentType()) : type.isRecordType();
    }

    private static void writeHidden(Split split, JsonGenerator json) throws IOException {
        if (split.hidden().equals(Split.NOTHING)) json.writeNull();
        else json.writeRawValue(split.hidden());
    }

    private static JsonNode onlyTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> onlyTexts(member.getValue()));
            object.properties().removeIf(member -> isEmpty(member.getValue()));
        } else {
            node.forEach(Payload::onlyTexts);
        }
        return node;
    }

    private static boolean isEmpty(JsonNode node) {
        if (node.isContainerNode()) return node.isEmpty() || node.isArray() && allEmpty(node);
        return node.isNull();
    }

    private static boolean allEmpty(JsonNode array) {
        for (JsonNode item : array) {
            if (!isEmpty(item)) return false;
        }
        return true;
    }

    /** Writes one of the two parts of what is split already. */
    private interface Part {
        void write(Split split, JsonGenerator json) throws IOException;
    }

    private static ObjectMapper mapper(Predicate<BeanPropertyWriter> keep, Part part) {
        var modifier = new BeanSerializerModifier() {
            @Override
            public List<BeanPropertyWriter> changeProperties(
                    SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
                return properties.stream().filter(keep).toList();
            }
        };
        var splits = new StdSerializer<>(Split.class) {
            @Override
            public void serialize(Split split, JsonGenerator json, SerializerProvider all) throws IOException {
                part.write(split, json);
            }
        };
        return Json.MAPPER
                .copy()
                .registerModule(new SimpleModule().addSerializer(splits).setSerializerModifier(modifier));
    }
}
