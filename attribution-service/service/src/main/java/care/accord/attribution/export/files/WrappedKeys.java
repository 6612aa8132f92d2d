package care.accord.attribution.export.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Keys of files as they lie in the database: wrapped (RFC 3394) by a key that is derived (RFC 5869) from a secret which lies
/// elsewhere. The first secret wraps, all of them unwrap, so that a new one is put in front of the old one, which goes when nothing is
/// left that it wrapped.
final class WrappedKeys {
    private static final int SHORTEST_SECRET = 24;
    private static final int KEY = 32;
    private static final byte[] PURPOSE = "accord export files".getBytes(StandardCharsets.US_ASCII);

    private final List<SecretKey> wrapping;

    /// @param secrets at least one, each of 24 random characters or more
    WrappedKeys(List<String> secrets) {
        if (secrets.isEmpty()
                || secrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException(
                    "ACCORD_EXPORT_KEY lists secrets of at least %d random characters"
                            .formatted(SHORTEST_SECRET));
        }
        wrapping = secrets.stream().map(WrappedKeys::derived).toList();
    }

    private static SecretKey derived(String secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(PURPOSE, KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HKDF", e);
        }
    }

    byte[] wrap(SecretKey key) {
        try {
            return cipher(Cipher.WRAP_MODE, wrapping.getFirst()).wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key of AES is always wrapped", e);
        }
    }

    /// Finds the key that was wrapped.
    ///
    /// @throws IllegalStateException when none of the secrets wrapped it
    SecretKey unwrap(byte[] wrapped) {
        for (SecretKey one : wrapping) {
            try {
                return (SecretKey)
                        cipher(Cipher.UNWRAP_MODE, one).unwrap(wrapped, "AES", Cipher.SECRET_KEY);
            } catch (InvalidKeyException _) {
                // Wrapped by another one, or by none.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every JDK has AES key wrapping", e);
            }
        }
        throw new IllegalStateException("No secret of ACCORD_EXPORT_KEY wrapped this key");
    }

    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
        cipher.init(mode, key);
        return cipher;
    }
}
