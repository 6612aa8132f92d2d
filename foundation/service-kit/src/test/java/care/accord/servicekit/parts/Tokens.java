package care.accord.servicekit.parts;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Access tokens for tests, shaped like the realm's and signed with the key that the test issuer publishes.
public final class Tokens {
    static final String KEY_ID = "test-key";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int KEY_BITS = 2048;
    private static final Set<String> AUDIENCES =
            Set.of(
                    "accord",
                    "accord-attribution",
                    "accord-metrics",
                    "accord-reconciliation",
                    "accord-service-kit");

    // The test resource and the tests may live in different class loaders; system properties are
    // what they share.
    private static final String KEY_PROPERTY = "accord.test.signing-key";
    private static final String ISSUER_PROPERTY = "accord.test.issuer";

    private Tokens() {}

    static KeyPair startIssuing(String issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair keys = generator.generateKeyPair();
            System.setProperty(
                    KEY_PROPERTY,
                    java.util.Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(ISSUER_PROPERTY, issuer);
            return keys;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /// A person or client of a payer tenant.
    public static String payer(String tenant, String username, String... roles) {
        return token(tenant, "payer", username, Instant.now().plus(LIFETIME), roles);
    }

    /// A person or client of a provider tenant.
    public static String provider(String tenant, String username, String... roles) {
        return token(tenant, "provider", username, Instant.now().plus(LIFETIME), roles);
    }

    /// A token of a payer's client with these scopes and audience only.
    public static String scoped(String tenant, String audience, String scope, String... roles) {
        return claims(tenant, "payer", "client-of-" + tenant, Instant.now().plus(LIFETIME), roles)
                .audience(audience)
                .claim("scope", scope)
                .jws()
                .keyId(KEY_ID)
                .sign(signingKey());
    }

    /// A person of a provider tenant whose token says more about them.
    public static String provider(
            String tenant, String username, Map<String, ?> more, String... roles) {
        JwtClaimsBuilder claims =
                claims(tenant, "provider", username, Instant.now().plus(LIFETIME), roles);
        more.forEach(claims::claim);
        return claims.jws().keyId(KEY_ID).sign(signingKey());
    }

    /// A person of a provider tenant who signed in at a time.
    public static String signedIn(
            String tenant, String username, Instant signedIn, String... roles) {
        return claims(tenant, "provider", username, Instant.now().plus(LIFETIME), roles)
                .claim("auth_time", signedIn.getEpochSecond())
                .jws()
                .keyId(KEY_ID)
                .sign(signingKey());
    }

    /// The gateway's own token, of no tenant.
    public static String gateway() {
        return Jwt.issuer(property(ISSUER_PROPERTY))
                .subject("subject-of-gateway")
                .audience(AUDIENCES)
                .claim("azp", "accord-gateway")
                .claim("preferred_username", "service-account-accord-gateway")
                .claim("realm_access", Map.of("roles", List.of("gateway")))
                .expiresAt(Instant.now().plus(LIFETIME))
                .jws()
                .keyId(KEY_ID)
                .sign(signingKey());
    }

    /// A token that expired a minute ago.
    public static String expired(String tenant, String username, String... roles) {
        return token(tenant, "payer", username, Instant.now().minus(Duration.ofMinutes(1)), roles);
    }

    private static String token(
            String tenant, String type, String username, Instant expiry, String... roles) {
        return claims(tenant, type, username, expiry, roles).jws().keyId(KEY_ID).sign(signingKey());
    }

    private static JwtClaimsBuilder claims(
            String tenant, String type, String username, Instant expiry, String... roles) {
        return Jwt.issuer(property(ISSUER_PROPERTY))
                .subject("subject-of-" + username)
                .audience(AUDIENCES)
                .claim("azp", "client-of-" + tenant)
                .claim("jti", UUID.randomUUID().toString())
                .claim("scope", "system/*.cruds")
                .claim("preferred_username", username)
                .claim("tenant", tenant)
                .claim("tenant_type", type)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .issuedAt(expiry.minus(LIFETIME))
                .expiresAt(expiry);
    }

    private static PrivateKey signingKey() {
        try {
            byte[] encoded = java.util.Base64.getDecoder().decode(property(KEY_PROPERTY));
            return java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(encoded));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException("The test issuer's key cannot be read", e);
        }
    }

    private static String property(String name) {
        @Nullable String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Start RealParts first: '%s' is not set".formatted(name));
        }
        return value;
    }
}
