package care.accord.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/// The key of a client and what it signs with it.
///
/// @param id its `kid`
/// @param algorithm RS384 or ES384
record KeyPairs(String id, String algorithm, KeyPair pair) {
    private static final int RSA_BITS = 2048;
    private static final int RSA_PRIME_BYTES = RSA_BITS / Byte.SIZE / 2;
    private static final int EC_BYTES = 48;
    private static final Map<String, String> SIGNATURES =
            Map.of(
                    "RS256", "SHA256withRSA",
                    "RS384", "SHA384withRSA",
                    "ES384", "SHA384withECDSAinP1363Format");

    static KeyPairs of(String id, String algorithm) throws GeneralSecurityException {
        boolean elliptic = algorithm.startsWith("ES");
        KeyPairGenerator generator = KeyPairGenerator.getInstance(elliptic ? "EC" : "RSA");
        if (elliptic) {
            generator.initialize(new ECGenParameterSpec("secp384r1"));
        } else {
            generator.initialize(RSA_BITS);
        }
        return new KeyPairs(id, algorithm, generator.generateKeyPair());
    }

    /// The public key as RFC 7517 writes it.
    ObjectNode jwk() {
        ObjectNode key = JsonNodeFactory.instance.objectNode().put("kid", id);
        if (pair.getPublic() instanceof RSAPublicKey rsa) {
            return key.put("kty", "RSA")
                    .put("n", base64(unsigned(rsa.getModulus(), RSA_BITS / Byte.SIZE)))
                    .put("e", base64(rsa.getPublicExponent().toByteArray()));
        }
        ECPublicKey ec = (ECPublicKey) pair.getPublic();
        return key.put("kty", "EC")
                .put("crv", "P-384")
                .put("x", base64(unsigned(ec.getW().getAffineX(), EC_BYTES)))
                .put("y", base64(unsigned(ec.getW().getAffineY(), EC_BYTES)));
    }

    /// The private key as RFC 7518 writes it, for a program that signs by itself.
    ObjectNode privateJwk() {
        ObjectNode key = jwk().put("alg", algorithm);
        if (pair.getPrivate() instanceof RSAPrivateCrtKey rsa) {
            return key.put("d", base64(unsigned(rsa.getPrivateExponent(), RSA_BITS / Byte.SIZE)))
                    .put("p", base64(unsigned(rsa.getPrimeP(), RSA_PRIME_BYTES)))
                    .put("q", base64(unsigned(rsa.getPrimeQ(), RSA_PRIME_BYTES)))
                    .put("dp", base64(unsigned(rsa.getPrimeExponentP(), RSA_PRIME_BYTES)))
                    .put("dq", base64(unsigned(rsa.getPrimeExponentQ(), RSA_PRIME_BYTES)))
                    .put("qi", base64(unsigned(rsa.getCrtCoefficient(), RSA_PRIME_BYTES)));
        }
        ECPrivateKey ec = (ECPrivateKey) pair.getPrivate();
        return key.put("d", base64(unsigned(ec.getS(), EC_BYTES)));
    }

    private static byte[] unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int from = Math.max(0, bytes.length - length);
        System.arraycopy(bytes, from, exact, length - (bytes.length - from), bytes.length - from);
        return exact;
    }

    /// A signed assertion with these claims.
    String sign(Map<String, Object> claims) throws GeneralSecurityException {
        return sign(algorithm, claims);
    }

    /// The same with an algorithm other than the key is for.
    String sign(String other, Map<String, Object> claims) throws GeneralSecurityException {
        String header = "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"JWT\"}".formatted(other, id);
        String content =
                base64(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(
                                Answer.JSON
                                        .valueToTree(claims)
                                        .toString()
                                        .getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance(SIGNATURES.getOrDefault(other, other));
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(bytes, bytes.length));
    }
}
