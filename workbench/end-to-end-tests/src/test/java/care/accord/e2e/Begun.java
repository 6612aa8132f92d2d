package care.accord.e2e;

import care.accord.e2e.RunningPlatform.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.util.Map;

/// What somebody has only once they asked for it; every method answers its id.
final class Begun {
    private Begun() {}

    /// Asks for something that takes its time, and says under which id it can be fetched.
    static String job(Visitor visitor, String path) {
        String job =
                visitor.send(
                                visitor.to(path)
                                        .header("Prefer", "respond-async")
                                        .header("Accept", "application/fhir+json")
                                        .GET())
                        .expect(202)
                        .header("Content-Location")
                        .orElseThrow();
        return afterSlash(job);
    }

    /// A client of the payer's.
    static String client(Scene scene) {
        try {
            ObjectNode client = JsonNodeFactory.instance.objectNode().put("name", "matrix");
            client.putArray("services").add("attribution");
            client.putArray("roles").add("payer-analyst");
            client.putArray("scopes").add("system/Group.r");
            client.putObject("jwks").putArray("keys").add(KeyPairs.of("1", "ES384").jwk());
            scene.platform().person("north-administrator").post("/v1/clients", client);
            return "payer-north-matrix";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-384", e);
        }
    }

    /// A file of which a piece has arrived.
    static String upload(Visitor sender, String path) {
        String location =
                sender.send(
                                sender.to(path)
                                        .header("Content-Type", "application/octet-stream")
                                        .header(
                                                "Repr-Digest",
                                                "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:")
                                        .header("Upload-Complete", "?0")
                                        .POST(HttpRequest.BodyPublishers.ofString("a")))
                        .expect(201)
                        .location()
                        .orElseThrow();
        return afterSlash(location);
    }

    /// Risk scores of a contract's members, by tables of one or two people a segment.
    static String riskScores(Visitor payer, String contract) {
        Map.of(
                        "ra_coefficients_2026.csv",
                        """
                        coefficient,value,model_version
                        CNA_F70_74,0.386,C28
                        CNA_M70_74,0.396,C28
                        CND_F60_64,0.3,C28
                        CFA_F70_74,0.5,C28
                        CFD_F60_64,0.5,C28
                        CPA_F70_74,0.4,C28
                        CPD_F60_64,0.4,C28
                        NE_NMCAID_NORIGDIS_NEF65,0.5,C28
                        """,
                        "ra_dx_to_cc_2026.csv",
                        "diagnosis_code,cc,model_name\nE1169,37,CMS-HCC Model V28\n",
                        "ra_hierarchies_2026.csv",
                        "cc_parent,cc_child,model_domain,model_version\n",
                        "ra_labels_2026.csv",
                        "cc,label,model_domain,model_version\n",
                        "ra_dx_edits.csv",
                        "icd10,sex,age_min,age_max,cc_override,model_name\n",
                        "ra_eligible_cpt_hcpcs_2026.csv",
                        "cpt_hcpcs_code\n99213\n")
                .forEach((name, text) ->
                        payer.send(
                                payer.to("/v1/risk-tables?name=" + name)
                                        .header("Content-Type", "text/csv")
                                        .POST(HttpRequest.BodyPublishers.ofString(text))));
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("contract", contract);
        return payer.send(
                        payer.to("/v1/risk-scores")
                                .header("Content-Type", "application/json")
                                .header("Prefer", "wait=30")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                request.put("paymentYear", 2026).toString())))
                .json()
                .path("id")
                .asText();
    }

    /// A dispute, or the one that was raised before about the same.
    static String dispute(Visitor sender, String path, ObjectNode document) {
        JsonNode answer = sender.post(path, document).json();
        String first = answer.path("duplicateOf").asText();
        return answer.has("id") ? answer.path("id").asText() : afterSlash(first);
    }

    private static String afterSlash(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
