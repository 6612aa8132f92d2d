package care.accord.keycloakrules;

import java.util.Optional;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.representations.JsonWebToken;

/// How far ahead an assertion may expire: 300 seconds (SMART App Launch 2.2.0, Backend Services: `exp` is "no more than
/// five minutes in the future").
final class Lifetime {
    static final int LONGEST_SECONDS = 300;

    /// What Keycloak allows a client's clock to go fast, too.
    static final int SKEW_SECONDS = 15;

    private Lifetime() {}

    /// What is wrong with how long an assertion says it lives; empty if nothing is.
    ///
    /// @param now seconds since 1970
    static Optional<String> fault(String assertion, long now) {
        try {
            JsonWebToken claims = new JWSInput(assertion).readJsonContent(JsonWebToken.class);
            Long expires = claims.getExp();
            if (expires == null) {
                return Optional.of("The client assertion has no 'exp'");
            }
            return expires - SKEW_SECONDS > now + LONGEST_SECONDS
                    ? Optional.of(
                            "The client assertion expires more than %d seconds ahead; 'exp' must not"
                                            .formatted(LONGEST_SECONDS)
                                    + " be later than that")
                    : Optional.empty();
        } catch (JWSInputException e) {
            return Optional.of("The client assertion is not a signed JSON Web Token");
        }
    }
}
