package org.sijil.kubernetes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The parts of a kustomization.yaml that we use. */
record Kustomization(
        String apiVersion,
        String kind,
        String namespace,
        List<String> resources,
        List<Patch> patches,
        List<Image> images,
        List<Generator> configMapGenerator) {
    static final String FILE = "kustomization.yaml";

    record Patch(String path) {}

    record Image(String name, String newName, String newTag) {}

    record Generator(String name, List<String> envs) {}

    Kustomization {
        patches = Objects.requireNonNullElse(patches, List.of());
        images = Objects.requireNonNullElse(images, List.of());
        configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
    }

    /** Every file and folder that it names. */
    Stream<String> names() {
        var generated = configMapGenerator.stream().flatMap(generator -> generator.envs().stream());
        return Stream.of(resources.stream(), patches.stream().map(Patch::path), generated)
                .flatMap(part -> part);
    }
}
