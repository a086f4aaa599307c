package org.sijil.kubernetes;

import static java.util.function.Predicate.not;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One folder of k8s/ with its kustomization: as its files say it, and as kustomize makes it. */
record Overlay(Path folder) {
    static final Path FILES = Path.of("k8s");
    private static final int LONGEST_SECONDS = 60;

    static Overlay of(String name) {
        return new Overlay(FILES.resolve(name));
    }

    Kustomization kustomization() throws IOException {
        return Manifests.kustomization(folder);
    }

    List<HasMetadata> resources() throws IOException {
        return read(kustomization().resources().stream().filter(name -> name.endsWith(".yaml")));
    }

    List<HasMetadata> patches() throws IOException {
        return read(kustomization().patches().stream().map(Kustomization.Patch::path));
    }

    private List<HasMetadata> read(Stream<String> names) throws IOException {
        var read = new ArrayList<HasMetadata>();
        for (var name : names.toList()) read.addAll(Manifests.read(folder.resolve(name)));
        return read;
    }

    /** What kustomize makes of it, or nothing where neither kubectl nor kustomize is installed. */
    Optional<List<HasMetadata>> rendered() throws IOException, InterruptedException {
        var command = installed("kubectl")
                .map(kubectl -> List.of(kubectl, "kustomize", folder.toString()))
                .or(() -> installed("kustomize").map(kustomize -> List.of(kustomize, "build", folder.toString())));
        return command.isEmpty() ? Optional.empty() : Optional.of(Manifests.read(output(command.get())));
    }

    private static Optional<String> installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(not(String::isEmpty))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(Path.of("target"), "rendered-", ".yaml");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError("Failed: " + String.join(" ", command));
        }
        return Files.readString(output);
    }
}
