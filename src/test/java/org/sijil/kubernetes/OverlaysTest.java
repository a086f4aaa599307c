package org.sijil.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a cluster is given. Where neither kubectl nor kustomize is installed, the tests of what kustomize makes are
 * reported as not run; the base itself and all names are tested everywhere.
 */
class OverlaysTest {

    @Test
    void theBaseIsLockedDown() throws Exception {
        assertLockedDown(Manifests.pod(Overlay.of("base").resources()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsRenderedIsLockedDown(String name) throws Exception {
        assertLockedDown(Manifests.pod(rendered(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void everySelectorFindsTheServer(String name) throws Exception {
        var manifests = rendered(name);
        var deployment = Manifests.only(Deployment.class, manifests).getSpec();
        var labels = deployment.getTemplate().getMetadata().getLabels();

        assertThat(labels)
                .containsAllEntriesOf(deployment.getSelector().getMatchLabels())
                .containsAllEntriesOf(
                        Manifests.only(Service.class, manifests).getSpec().getSelector())
                .containsAllEntriesOf(Manifests.only(NetworkPolicy.class, manifests)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void theKeyComesFromASecretAndNoSecretIsAmongTheFiles(String name) throws Exception {
        var manifests = rendered(name);

        assertThat(manifests).extracting(HasMetadata::getKind).doesNotContain("Secret");
        assertThat(server(manifests).getEnv())
                .filteredOn(variable -> variable.getName().equals("SIJIL_KEY"))
                .extracting(
                        EnvVar::getValue,
                        key -> key.getValueFrom().getSecretKeyRef().getName())
                .containsExactly(tuple(null, "sijil-key"));
    }

    @Test
    void onSQLiteOneServerEndsBeforeTheNextStartsAndReachesNothing() throws Exception {
        var manifests = rendered("sqlite");
        var deployment = Manifests.only(Deployment.class, manifests).getSpec();

        assertThat(deployment.getReplicas()).isEqualTo(1);
        assertThat(deployment.getStrategy().getType()).isEqualTo("Recreate");
        assertThat(Manifests.only(NetworkPolicy.class, manifests).getSpec().getEgress())
                .isEmpty();
        assertThat(manifests).doesNotHaveAnyElementsOfTypes(PersistentVolumeClaim.class);
    }

    @Test
    void onPostgreSQLSeveralServersAreReplacedOneByOne() throws Exception {
        var manifests = rendered("postgresql");
        var deployment = Manifests.only(Deployment.class, manifests).getSpec();
        var budget = Manifests.only(PodDisruptionBudget.class, manifests).getSpec();

        assertThat(deployment.getReplicas()).isGreaterThan(1);
        assertThat(deployment
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(deployment.getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(budget.getSelector().getMatchLabels());
        assertThat(server(manifests).getEnvFrom())
                .anySatisfy(from -> assertThat(from.getSecretRef()).isNotNull())
                .anySatisfy(from -> assertThat(from.getConfigMapRef()).isNotNull());
    }

    private static void assertLockedDown(PodSpec pod) {
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks())
                .as("a service's links would set SIJIL_PORT")
                .isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getVolumes())
                .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
        assertThat(pod.getInitContainers()).isEmpty();
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(OverlaysTest::assertLockedDown);
    }

    private static void assertLockedDown(Container server) {
        var security = server.getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getPrivileged()).isNull();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(security.getCapabilities().getAdd()).isEmpty();
        assertThat(server.getResources().getLimits()).containsKeys("cpu", "memory", "ephemeral-storage");
        assertThat(server.getStartupProbe().getHttpGet().getPath()).isEqualTo("/live");
        assertThat(server.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/live");
        assertThat(server.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/ready");
    }

    private static Container server(List<HasMetadata> manifests) {
        return Manifests.pod(manifests).getContainers().get(0);
    }

    private static List<HasMetadata> rendered(String name) throws Exception {
        var rendered = Overlay.of(name).rendered();
        assumeTrue(
                rendered.isPresent(),
                "k8s/" + name + " was NOT rendered: neither kubectl nor kustomize is installed here.");
        return rendered.get();
    }
}
