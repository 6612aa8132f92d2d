package care.accord.population.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The content of one file of a zip. Fails at the end if the bytes are not those that were packed, and before it if there
/// are more.
public final class ZippedContent extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final CheckedInputStream content;
    private final ZipEntry entry;
    private long left;

    private ZippedContent(InputStream packed, ZipEntry entry) {
        CheckedInputStream checked = new CheckedInputStream(packed, new CRC32());
        super(checked);
        content = checked;
        this.entry = entry;
        left = entry.getSize();
    }

    public static InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
        return new BufferedInputStream(new ZippedContent(zip.getInputStream(entry), entry), BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = content.read(buffer, offset, length);
        left -= Math.max(count, 0);
        boolean wrong =
                left < 0
                        || (count < 0
                                && (left != 0
                                        || content.getChecksum().getValue() != entry.getCrc()));
        if (wrong) {
            throw new ZipException("The content is not what was packed");
        }
        return count;
    }
}
