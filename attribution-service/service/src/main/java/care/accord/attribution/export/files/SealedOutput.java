package care.accord.attribution.export.files;

import java.io.IOException;
import java.io.OutputStream;

/// Encrypts what is written, chunk by chunk.
final class SealedOutput extends OutputStream {
    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private long number;

    SealedOutput(OutputStream out, ChunkCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            int part = Math.min(from + length - at, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
            if (filled == chunk.length) {
                seal();
            }
        }
    }

    private void seal() throws IOException {
        out.write(cipher.seal(number++, chunk, filled));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (filled > 0) {
                seal();
            }
        }
    }
}
