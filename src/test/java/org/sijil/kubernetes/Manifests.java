package org.sijil.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML as the Kubernetes model has it, and nothing else: an unknown field, a key that comes twice, a number where text
 * belongs and a kind that we do not use are errors. Kubernetes itself drops an unknown field with a warning at most.
 */
final class Manifests {
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/PersistentVolumeClaim", PersistentVolumeClaim.class,
            "v1/Service", Service.class,
            "apps/v1/Deployment", Deployment.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = strict();

    private Manifests() {}

    static List<HasMetadata> read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    static List<HasMetadata> read(String yaml) throws IOException {
        var manifests = new ArrayList<HasMetadata>();
        try (var documents = STRICT.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            while (documents.hasNextValue()) manifests.add(manifest(documents.nextValue()));
        }
        return manifests;
    }

    static <T> T only(Class<T> type, List<HasMetadata> manifests) {
        return type.cast(manifests.stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    static PodSpec pod(List<HasMetadata> manifests) {
        return only(Deployment.class, manifests).getSpec().getTemplate().getSpec();
    }

    static Kustomization kustomization(Path folder) throws IOException {
        return STRICT.readValue(Files.readString(folder.resolve(Kustomization.FILE)), Kustomization.class);
    }

    private static HasMetadata manifest(JsonNode document) throws JsonProcessingException {
        var kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        var type = KINDS.get(kind);
        if (type == null) throw new IllegalArgumentException("Not a kind that we use: " + kind);
        return STRICT.treeToValue(document, type);
    }

    private static ObjectMapper strict() {
        var mapper = YAMLMapper.builder(new YAMLFactory())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new NoPlaceForUnknownFields())
                .build();
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        for (var other : List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
            text.setCoercion(other, CoercionAction.Fail);
        }
        return mapper;
    }

    /** The model's classes keep unknown fields in a map; without it they have no place to go. */
    private static final class NoPlaceForUnknownFields extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
