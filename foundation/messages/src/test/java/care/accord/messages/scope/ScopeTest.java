package care.accord.messages.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "Scopes are written as SMART App Launch 2.2 has them, version 1 and version 2, and mean the same")
class ScopeTest {
    @ParameterizedTest(name = "{0} lets {1} of {2}: {3}")
    @CsvSource({
        "system/Group.rs,      r, Group,    true",
        "system/Group.rs,      s, Group,    true",
        "system/Group.rs,      u, Group,    false",
        "system/Group.r,       s, Group,    false",
        "system/Group.rs,      r, Patient,  false",
        "system/Group.rs,      r, *,        false",
        "system/Group.read,    s, Group,    true",
        "system/Group.read,    c, Group,    false",
        "system/Group.write,   u, Group,    true",
        "system/Group.write,   r, Group,    false",
        "system/*.read,        r, Patient,  true",
        "system/*.read,        r, *,        true",
        "system/*.*,           d, Coverage, true",
        "user/*.cruds,         u, Group,    true",
        "patient/Patient.rs,   r, Patient,  false",
    })
    void whatAScopeAllows(String scope, char interaction, String resource, boolean allowed) {
        assertThat(Scope.parse(scope).orElseThrow().allows(resource, interaction))
                .isEqualTo(allowed);
    }

    @ParameterizedTest(name = "''{0}'' is no scope")
    @ValueSource(
            strings = {
                "xsystem/Group.rs",
                "system/Group.rsx",
                "system/Group.sr",
                "system/Group.",
                "system/Group",
                "system/group.rs",
                "system/Group.rs\nsystem/*.cruds",
                "system/Group.READ",
                "system/**.rs",
                "openid",
                ""
            })
    void whatIsNoScope(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "system/*.read,   system/Group.rs,   true",
        "system/*.rs,     system/Group.read, true",
        "system/*.rs,     system/*.r,        true",
        "system/Group.rs, system/*.r,        false",
        "system/*.rs,     system/Group.cud,  false",
        "user/*.cruds,    system/Group.r,    false",
    })
    void theWiderCoversTheNarrower(String wide, String narrow, boolean covers) {
        assertThat(Scope.parse(wide).orElseThrow().covers(Scope.parse(narrow).orElseThrow()))
                .isEqualTo(covers);
    }

    @Test
    void theRealmRegistersEachOfThem() throws IOException {
        JsonNode realm =
                new ObjectMapper()
                        .readTree(
                                Path.of(
                                                System.getProperty("accord.root", "../.."),
                                                "k8s/base/keycloak/accord-realm.json")
                                        .toFile());
        assertThat(
                        StreamSupport.stream(realm.path("clientScopes").spliterator(), false)
                                .map(scope -> scope.path("name").asText())
                                .filter(name -> name.startsWith("system/")))
                .containsExactlyElementsOf(Scope.REGISTERED);
        assertThat(Scope.REGISTERED).allSatisfy(text -> assertThat(Scope.parse(text)).isPresent());
    }
}
