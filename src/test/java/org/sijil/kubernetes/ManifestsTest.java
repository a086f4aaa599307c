package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of k8s/ say what Kubernetes understands, and a slip of the pen is found before a cluster drops it. */
class ManifestsTest {

    @Test
    void everyFileIsOfTheKubernetesModel() throws IOException {
        try (var files = Files.walk(Overlay.FILES)) {
            var manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(Kustomization.FILE))
                    .toList();

            assertThat(manifests).hasSizeGreaterThan(7);
            for (var file : manifests)
                assertThat(Manifests.read(file)).as(file.toString()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "runAsNonRoot: true, runAsNonroot: true, runAsNonroot",
        "path: /ready, pathh: /ready, pathh",
        "kind: Deployment, kind: Deploymint, Deploymint",
        "periodSeconds: 2, timeoutSeconds: 2, Duplicate field 'timeoutSeconds'",
        "failureThreshold: 450, failureThreshold: many, many",
        "value: \"true\", value: true, Boolean",
        "containerPort: 8080, additionalProperties: 8080, additionalProperties",
    })
    void aMistakeIsNamed(String right, String wrong, String named) throws IOException {
        var yaml = Files.readString(Path.of("k8s", "base", "deployment.yaml"));
        assertThat(yaml).contains(right);

        assertThatThrownBy(() -> Manifests.read(yaml.replace(right, wrong))).hasMessageContaining(named);
    }
}
