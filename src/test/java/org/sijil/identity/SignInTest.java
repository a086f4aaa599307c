package org.sijil.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.Api.map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sijil.Api;
import org.sijil.Office;

@QuarkusTest
class SignInTest {

    @Test
    void aOneTimePasswordMustBeReplaced() {
        var input = map("name", "Amal", "signInName", "amal", "role", "SUPERVISOR");
        var created = Office.administrator().send("create-person", "input", input);
        var once = created.at("/createPerson/oneTimePassword").asText();

        assertThat(refusal("amal", once, null)).isEqualTo("PASSWORD_TO_CHANGE");
        assertThat(refusal("amal", once, "short")).isEqualTo("BAD_VALUE");
        Api.anonymous()
                .send("sign-in", "input", map("name", "amal", "password", once, "newPassword", "orange blossom 7"));
        assertThat(refusal("amal", once, null)).isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        Office.administrator();

        assertThat(refusal("admin", "wrong", null)).isEqualTo("SIGN_IN_REFUSED");
        assertThat(refusal("nobody", "wrong", null)).isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void whatNobodyTypesIsNotEvenCounted() {
        assertThat(refusal("n".repeat(65), "wrong", null)).isEqualTo("BAD_VALUE");
        assertThat(refusal("admin", "p".repeat(201), null)).isEqualTo("BAD_VALUE");
    }

    @Test
    void guessingIsCutOff() {
        for (int i = 0; i < 10; i++) refusal("guessed", "wrong" + i, null);

        assertThat(refusal("guessed", "wrong", null)).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void aSignedOutSessionIsOver() {
        var analyst = Office.member("ANALYST").api();

        analyst.send("sign-out");

        assertThat(analyst.post(Api.document("me"), map()).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutACredentialNothingIsTold() {
        assertThat(Api.anonymous().refusal("me")).isEqualTo("unauthorized");
        assertThat(Api.anonymous().refusal("people")).isEqualTo("unauthorized");
    }

    @Test
    void onlyAdministratorsAddPeople() {
        var input = map("name", "Friend", "signInName", "friend", "role", "ADMINISTRATOR");

        assertThat(Office.member("SUPERVISOR").api().refusal("create-person", "input", input))
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void theIntegratorsRoleIsClosed() {
        var input = map("name", "Hub", "signInName", "hub", "role", "INTEGRATOR");

        assertThat(Office.administrator().refusal("create-person", "input", input))
                .isEqualTo("NOT_ALLOWED");
    }

    private static String refusal(String name, String password, String newPassword) {
        var input = map("name", name, "password", password, "newPassword", newPassword);
        return Api.anonymous().refusal("sign-in", "input", input);
    }
}
