package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kustomization names what is there, all of it, and changes what is there. Needs nothing installed. */
class KustomizationTest {
    private final Overlay base = Overlay.of("base");
    private final Overlay sqlite = Overlay.of("sqlite");

    @ParameterizedTest
    @ValueSource(strings = {"base", "sqlite", "postgresql"})
    void everythingThatIsNamedIsThere(String name) throws IOException {
        var overlay = Overlay.of(name);

        assertThat(overlay.kustomization().names())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(overlay.folder().resolve(named)).exists());
    }

    /** The volume is left out on purpose: "kubectl delete -k" must not take the register. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "sqlite", "postgresql"})
    void everythingThatIsThereIsNamedExceptTheRegistersVolume(String name) throws IOException {
        var overlay = Overlay.of(name);
        var named = overlay.kustomization().names().toList();

        try (var files = Files.list(overlay.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(file -> !file.equals(Kustomization.FILE) && !named.contains(file))
                    .isEqualTo(name.equals("sqlite") ? List.of("register.yaml") : List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void everyPatchHasItsTarget(String name) throws IOException {
        assertThat(Overlay.of(name).patches())
                .isNotEmpty()
                .extracting(KustomizationTest::identity)
                .isSubsetOf(base.resources().stream()
                        .map(KustomizationTest::identity)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void aPatchChangesTheServersContainerAndLeavesItsProtection(String name) throws IOException {
        var pod = Manifests.pod(Overlay.of(name).patches());
        var server = Manifests.pod(base.resources()).getContainers().get(0);

        assertThat(pod.getContainers()).extracting(Container::getName).containsExactly(server.getName());
        assertThat(pod.getContainers().get(0).getSecurityContext()).isNull();
        assertThat(pod)
                .extracting(PodSpec::getSecurityContext, PodSpec::getAutomountServiceAccountToken)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void theImageThatAnOverlayNamesIsTheServers(String name) throws IOException {
        var server = Manifests.pod(base.resources()).getContainers().get(0);

        assertThat(Overlay.of(name).kustomization().images())
                .extracting(Kustomization.Image::name)
                .containsExactly(server.getImage());
    }

    @Test
    void theServerOnSQLiteUsesTheVolumeThatIsMadeForIt() throws IOException {
        var made = Manifests.read(sqlite.folder().resolve("register.yaml"));
        var claim = Manifests.only(PersistentVolumeClaim.class, made).getMetadata();

        assertThat(claim.getNamespace()).isEqualTo(sqlite.kustomization().namespace());
        assertThat(Manifests.pod(sqlite.patches()).getVolumes())
                .extracting(volume -> volume.getPersistentVolumeClaim().getClaimName())
                .containsExactly(claim.getName());
    }

    private static String identity(HasMetadata manifest) {
        return manifest.getKind() + " " + manifest.getMetadata().getName();
    }
}
