package care.accord.attribution.export.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A finished file. Any range of it is read by decrypting the chunks that it lies in.
public final class SealedFile {
    private final Path path;
    private final ChunkCipher cipher;
    private final long size;

    SealedFile(Path path, ChunkCipher cipher, long size) {
        this.path = path;
        this.cipher = cipher;
        this.size = size;
    }

    /// Plain bytes.
    public long size() {
        return size;
    }

    /// Copies plain bytes.
    ///
    /// @param from the first byte, counted from 0
    /// @param length at most to the end of the file
    public void copy(long from, long length, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long at = from;
            long end = from + length;
            while (at < end) {
                long chunk = at / ChunkCipher.CHUNK;
                byte[] plain = cipher.open(chunk, sealed(file, chunk));
                int first = (int) (at - chunk * ChunkCipher.CHUNK);
                int part = (int) Math.min(plain.length - first, end - at);
                out.write(plain, first, part);
                at += part;
            }
        }
    }

    private byte[] sealed(FileChannel file, long chunk) throws IOException {
        long start = chunk * ChunkCipher.SEALED_CHUNK;
        long plainLeft = size - chunk * ChunkCipher.CHUNK;
        int tag = ChunkCipher.SEALED_CHUNK - ChunkCipher.CHUNK;
        ByteBuffer sealed = ByteBuffer.allocate((int) Math.min(ChunkCipher.CHUNK, plainLeft) + tag);
        while (sealed.hasRemaining()) {
            if (file.read(sealed, start + sealed.position()) < 0) {
                throw new TamperedFile(new EOFException("The file is too short"));
            }
        }
        return sealed.array();
    }
}
