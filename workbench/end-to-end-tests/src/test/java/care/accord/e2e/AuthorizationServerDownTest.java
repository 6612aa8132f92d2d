package care.accord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.devstack.Member;
import care.accord.e2e.RunningPlatform.Scene;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Comes last: nobody gets a token after it.
@ExtendWith({RunningPlatform.class, SceneParameter.class})
@Order(Integer.MAX_VALUE)
@DisplayName(
        "While the authorization server is down, good tokens are good and no other is (ASVS"
                + " 16.5.3)")
class AuthorizationServerDownTest {
    @Test
    void goodTokensStillOpenAndNoOthersDo(Scene scene) throws GeneralSecurityException {
        Visitor unseen = scene.platform().program("payer-north-integration", "system/*.cruds");
        Map<String, Visitor> nobodies = Callers.nobodies(scene.platform());
        stop(scene, Member.KEYCLOAK);
        String contract = scene.journey().contractId();
        for (String path :
                new String[] {
                    "/v1/contracts/" + contract,
                    "/v1/rosters?contract=" + contract,
                    "/v1/scorecards?contract=" + contract,
                    "/fhir/Group/" + contract
                }) {
            unseen.get(path, "*/*").expect(200);
            nobodies.forEach((kind, nobody) ->
                    assertThat(nobody.get(path, "*/*").status()).as(kind).isEqualTo(401));
        }
    }

    private static void stop(Scene scene, Member member) {
        long id = Objects.requireNonNull(scene.running().processes().get(member));
        ProcessHandle process = ProcessHandle.of(id).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
