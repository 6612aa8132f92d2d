package care.accord.population.store.depot;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file of a folder.
final class FolderFile implements DepotFile {
    /// What is read passes through memory outside of the heap, so little at once that it stays near the processor.
    private static final int AT_ONCE = 1 << 17;

    private final FileChannel channel;

    FolderFile(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.position() < length) {
            buffer.limit(Math.min(length, buffer.position() + AT_ONCE));
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }

    @Override
    public void expect(List<Span> spans) {
        // The operating system reads ahead.
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
