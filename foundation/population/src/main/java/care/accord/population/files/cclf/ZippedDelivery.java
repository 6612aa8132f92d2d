package care.accord.population.files.cclf;

import care.accord.population.files.ZippedContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A delivery as a zip. It is opened by its directory, so that every file is known before one is read. It may hold few
/// files, none in a folder, and no more bytes than text of this kind can be packed from.
final class ZippedDelivery implements Delivery {
    private static final int MOST_FILES = 64;

    /// Records are mostly blanks and pack well, by ten to forty; deflate cannot do more than about a thousand.
    private static final long MOST_PACKED = 400;

    private static final long ALWAYS_GOOD = 64L << 20;

    private final ZipFile zip;
    private final List<Member> members = new ArrayList<>();

    private ZippedDelivery(ZipFile zip) {
        this.zip = zip;
    }

    static Delivery open(Path path) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException _) {
            throw new Unreadable(
                    isZip(path)
                            ? "the zip is damaged or cut off: send it again"
                            : "is not a zip archive");
        }
        ZippedDelivery delivery = new ZippedDelivery(zip);
        try {
            delivery.list(Files.size(path));
            return delivery;
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return file.read() == 'P' && file.read() == 'K';
        }
    }

    private void list(long packed) throws Unreadable {
        if (zip.size() > MOST_FILES) {
            throw new Unreadable(
                    "the zip has %d files; a delivery has twelve".formatted(zip.size()));
        }
        long bytes = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            bytes += Math.max(0, entry.getSize());
            if (bytes < 0 || bytes > Math.max(ALWAYS_GOOD, MOST_PACKED * packed)) {
                throw new Unreadable(
                        "the zip unpacks to more than %d times its size".formatted(MOST_PACKED));
            }
            members.add(new Member(entry.getName(), entry.getSize()));
        }
        if (members.isEmpty()) {
            throw new Unreadable("the zip is empty");
        }
    }

    @Override
    public List<Member> members() {
        return members;
    }

    @Override
    public InputStream open(Member member) throws IOException {
        ZipEntry entry = zip.getEntry(member.name());
        if (entry == null) {
            throw new ZipException("A file of the zip has gone");
        }
        return ZippedContent.open(zip, entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
