package care.accord.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import care.accord.metrics.measure.store.TranslatedLibraryStore;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What a loaded package is translated to is kept among its tenant's rows (ADR 139)")
class TranslatedLibrariesTest {
    @Inject Tenancy tenancy;

    @Inject Session session;

    @Inject TranslatedLibraryStore translated;

    @Test
    void whatItIsTranslatedToIsKeptBesideIt() {
        String tenant = "payer-translates";
        Map<String, String> texts =
                new LinkedHashMap<>(PackageFiles.shipped("controlled-blood-pressure").texts());
        texts.replaceAll((name, text) ->
                name.endsWith(".cql")
                        ? text + "// Nobody else's."
                        : text.replace(
                                "\"id\": \"controlled-blood-pressure\"",
                                "\"id\": \"kept-as-elm\""));
        load(tenant, PackageBundle.write(new PackageFiles(texts)));
        List<String> keys = tenancy.inTransaction(tenant, this::keys);
        assertThat(keys).hasSize(2);
        assertThat(tenancy.inTransaction("payer-elsewhere", this::keys))
                .doesNotContainAnyElementsOf(keys);
        String key = keys.getFirst();
        byte[] elm = tenancy.inTransaction(tenant, () -> translated.find(key)).orElseThrow();

        tenancy.runInTransaction(
                tenant,
                () ->
                        session.createNativeMutationQuery(
                                        "update translated_library set used_on = current_date - (case key when :key then 90 else 91 end)")
                                .setParameter("key", key)
                                .executeUpdate());
        tenancy.runInTransaction(tenant, () -> translated.keep(tenant, "another", elm));
        assertThat(tenancy.inTransaction(tenant, this::keys))
                .containsExactlyInAnyOrder(key, "another");
        assertThat(tenancy.inTransaction(tenant, () -> translated.find(key)).orElseThrow())
                .isEqualTo(elm);
    }

    private List<String> keys() {
        return session.createNativeQuery("select key from translated_library", String.class)
                .getResultList();
    }

    private static void load(String tenant, String bundle) {
        given().auth()
                .oauth2(Tokens.payer(tenant, "north", "payer-analyst"))
                .contentType("application/fhir+json")
                .body(bundle)
                .post("/v1/measures")
                .then()
                .statusCode(201);
    }
}
