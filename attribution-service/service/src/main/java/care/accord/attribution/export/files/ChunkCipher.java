package care.accord.attribution.export.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts the chunks of one file with AES-256-GCM (NIST SP 800-38D). The nonce is the file's number and the chunk's: a key
/// encrypts the files of one attempt at one job only, so that none is ever used twice.
final class ChunkCipher {
    /// Plain bytes of a chunk; the last one of a file may have fewer.
    static final int CHUNK = 64 * 1024;

    private static final int TAG = 16;

    /// Bytes of a whole chunk on disk.
    static final int SEALED_CHUNK = CHUNK + TAG;

    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final String job;
    private final int file;

    ChunkCipher(SecretKey key, String job, int file) {
        this.key = key;
        this.job = job;
        this.file = file;
    }

    static SecretKey newKey() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    byte[] seal(long chunk, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, chunk).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /// Decrypts a chunk.
    ///
    /// @throws TamperedFile when it is not what was written there
    byte[] open(long chunk, byte[] sealed) throws TamperedFile {
        try {
            return cipher(Cipher.DECRYPT_MODE, chunk).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new TamperedFile(e);
        }
    }

    private Cipher cipher(int mode, long chunk) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(file).putLong(chunk).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(job.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
