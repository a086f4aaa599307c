package org.sijil.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Gazetteer;
import org.sijil.Office;

/** What belongs nowhere belongs to the root area, so somebody reviews there. */
@QuarkusTest
@TestProfile(RootSupervisorTest.OfItsOwn.class)
class RootSupervisorTest {

    /** A deployment of its own: the other tests' has another supervisor of the root area. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sijil.operation.name", "One supervisor of all");
        }
    }

    @Test
    void theOnlyOneStaysUntilThereIsAnother() {
        Api administrator = Office.administrator();
        var only = Office.member("SUPERVISOR").person();
        var none = map("person", only, "areas", List.of());
        var analyst = map("person", only, "role", "ANALYST");
        administrator.send("assign-areas", "input", none);
        Gazetteer.assigned(only, "ROOT", false);
        Gazetteer.assigned(only, "ROOT", true);

        assertThat(administrator.refusal("assign-areas", "input", none)).isEqualTo("CONTRADICTION");
        assertThat(administrator.refusal("give-role", "input", analyst)).isEqualTo("CONTRADICTION");

        Gazetteer.assigned(Office.member("SUPERVISOR").person(), "ROOT", false);
        administrator.send("assign-areas", "input", none);
        administrator.send("give-role", "input", analyst);
    }
}
