package care.accord.e2e;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every kind of caller there is.
///
/// @param nobody without a token, or with one that is not good
/// @param parties those whom the journey's contract is of
/// @param unscoped the payer's program, with a token for nothing below `/fhir`
/// @param outsiders everybody else, among them those who may do everything, elsewhere
record Callers(
        Map<String, Visitor> nobody,
        Map<String, Visitor> parties,
        Visitor unscoped,
        Map<String, Visitor> outsiders) {
    private static final String EVERYTHING = "system/*.cruds";

    Callers(Platforms platform) throws GeneralSecurityException {
        this(
                nobodies(platform),
                parties(platform),
                platform.program("payer-north-integration", ""),
                outsiders(platform));
    }

    static Map<String, Visitor> nobodies(Platforms platform) throws GeneralSecurityException {
        String good = platform.token("payer-north-integration", EVERYTHING);
        String[] parts = good.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String none = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}");
        Map<String, Visitor> nobodies = new LinkedHashMap<>();
        nobodies.put("nobody", platform.stranger());
        nobodies.put("garbage", platform.bearing("not.a.token"));
        nobodies.put("unsigned", platform.bearing(none + "." + parts[1] + "."));
        nobodies.put(
                "made to last longer",
                platform.bearing(
                        "%s.%s.%s"
                                .formatted(
                                        parts[0],
                                        base64(
                                                claims.replaceFirst(
                                                        "\"exp\":\\d+", "\"exp\":4102444800")),
                                        parts[2])));
        nobodies.put(
                "expired",
                platform.bearing(
                        "%s.%s.%s"
                                .formatted(
                                        parts[0],
                                        base64(claims.replaceFirst("\"exp\":\\d+", "\"exp\":1")),
                                        parts[2])));
        nobodies.put("signed by itself", platform.bearing(forged(claims)));
        return nobodies;
    }

    private static String forged(String claims) throws GeneralSecurityException {
        try {
            return KeyPairs.of("1", "RS256")
                    .sign(
                            Answer.JSON.readValue(
                                    claims,
                                    new com.fasterxml.jackson.core.type.TypeReference<
                                            Map<String, Object>>() {}));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new JourneyFailed("A token does not hold JSON", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, Visitor> parties(Platforms platform) {
        Map<String, Visitor> parties = new LinkedHashMap<>();
        parties.put("payer", platform.program("payer-north-integration", EVERYTHING));
        parties.put("provider", platform.program("provider-east-ehr", EVERYTHING));
        for (String person :
                List.of(
                        "north-approver",
                        "east-approver",
                        "north-administrator",
                        "north-privacy-officer")) {
            parties.put(person, platform.person(person));
        }
        return parties;
    }

    /// Those of the parties that are programs.
    Map<String, Visitor> programs() {
        Map<String, Visitor> programs = new LinkedHashMap<>(parties);
        programs.keySet().retainAll(List.of("payer", "provider"));
        return programs;
    }

    private static Map<String, Visitor> outsiders(Platforms platform) {
        Map<String, Visitor> outsiders = new LinkedHashMap<>();
        outsiders.put("other payer", platform.program("payer-south-integration", EVERYTHING));
        outsiders.put("other provider", platform.program("provider-west-ehr", EVERYTHING));
        for (String person :
                List.of("south-approver", "west-approver", "east-administrator", "operator")) {
            outsiders.put(person, platform.person(person));
        }
        return outsiders;
    }
}
