package care.accord.metrics.clinical.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/// A feed, checked and grouped by Patient. Only where each line lies is kept in memory, so a feed may be larger than that.
public final class FeedContents {
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;
    private static final int MOST_REJECTIONS = 1000;
    private static final int LONGEST_LINE = 16 << 20;

    private final Path plain;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long rejected;
    private long lines;

    private static final class Group {
        private final List<Slice> slices = new ArrayList<>();
        private boolean introduced;
        private Optional<String> memberId = Optional.empty();
    }

    private record Slice(long line, long offset, int length) {}

    private FeedContents(Path plain) {
        this.plain = plain;
    }

    /// Reads and checks every line.
    ///
    /// @param scratch where the unpacked feed may lie while this is used
    public static FeedContents read(Path feed, Path scratch) {
        FeedContents contents = new FeedContents(scratch);
        try {
            unpack(feed, scratch);
            contents.scan();
            return contents;
        } catch (ZipException | EOFException e) {
            contents.reject(0, "", "the feed is not a whole gzip file");
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException("A clinical feed cannot be read", e);
        }
    }

    /// What is wrong with the first resource of a feed, so that a file of another kind is refused before it is taken.
    public static Optional<Rejection> firstProblem(Path feed) {
        try (InputStream content = open(feed);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(content, StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            while (first != null && first.isBlank()) {
                first = lines.readLine();
            }
            if (first == null) {
                return Optional.of(new Rejection(0, "", "the feed holds no resource"));
            }
            new ResourceReader().read(first);
            return Optional.empty();
        } catch (FieldProblem e) {
            return Optional.of(new Rejection(1, e.field(), String.valueOf(e.getMessage())));
        } catch (ZipException | EOFException e) {
            return Optional.of(new Rejection(0, "", "the feed is not a whole gzip file"));
        } catch (IOException e) {
            throw new UncheckedIOException("A clinical feed cannot be read", e);
        }
    }

    private static void unpack(Path feed, Path scratch) throws IOException {
        try (InputStream content = open(feed)) {
            Files.copy(content, scratch, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The feed's text, unpacked when it begins like a gzip file.
    private static InputStream open(Path feed) throws IOException {
        PushbackInputStream file =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(feed)), 2);
        byte[] start = file.readNBytes(2);
        file.unread(start);
        boolean packed =
                start.length == 2
                        && (start[0] & 0xff) == GZIP_MAGIC_1
                        && (start[1] & 0xff) == GZIP_MAGIC_2;
        return packed ? new GZIPInputStream(file) : file;
    }

    private void scan() throws IOException {
        ResourceReader reader = new ResourceReader();
        try (InputStream file =
                new BufferedInputStream(Files.newInputStream(plain), LONGEST_LINE / 64)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 0;
            long offset = 0;
            int next = file.read();
            while (next >= 0) {
                line.reset();
                while (next >= 0 && next != '\n') {
                    line.write(next);
                    next = file.read();
                }
                number++;
                take(reader, line, new Slice(number, offset, line.size()));
                offset += line.size() + 1L;
                next = next < 0 ? next : file.read();
            }
        }
        if (lines == 0) {
            reject(0, "", "the feed holds no resource");
        }
    }

    private void take(ResourceReader reader, ByteArrayOutputStream line, Slice slice) {
        String json = line.toString(StandardCharsets.UTF_8);
        if (json.isBlank()) {
            return;
        }
        lines++;
        if (slice.length() > LONGEST_LINE) {
            reject(slice.line(), "", "longer than %d bytes".formatted(LONGEST_LINE));
            return;
        }
        try {
            ResourceReader.Sighting sighting = reader.read(json);
            Group group = groups.computeIfAbsent(sighting.patient(), _ -> new Group());
            group.slices.add(slice);
            if (sighting.isPatient()) {
                group.introduced = true;
                group.memberId = sighting.memberId();
            }
        } catch (FieldProblem e) {
            reject(slice.line(), e.field(), String.valueOf(e.getMessage()));
        }
    }

    private void reject(long line, String field, String reason) {
        rejected++;
        if (rejections.size() < MOST_REJECTIONS) {
            rejections.add(new Rejection(line, field, reason));
        }
    }

    /// Patients that are spoken of but not in the feed.
    public Set<String> strangers() {
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().introduced)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Completes the feed by what earlier feeds said; lines about a Patient nobody introduced are rejected.
    ///
    /// @param known Patient id to member id, blank for a Patient without one
    public void recognize(Map<String, String> known) {
        groups.forEach((patient, group) -> {
            String memberId = known.get(patient);
            if (group.introduced) {
                return;
            }
            if (memberId == null) {
                group.slices.forEach(slice ->
                        reject(
                                slice.line(),
                                "subject",
                                "names a Patient that is neither in this feed nor in an earlier one"));
            } else {
                group.memberId = Optional.of(memberId).filter(id -> !id.isEmpty());
            }
        });
    }

    public List<Rejection> rejections() {
        return List.copyOf(rejections);
    }

    /// Lines that cannot be used; the list of rejections may be shorter.
    public long rejected() {
        return rejected;
    }

    public long lines() {
        return lines;
    }

    public long patients() {
        return groups.size();
    }

    /// Patients without the payer's id of the person: kept, but no measure sees them.
    public long unmatched() {
        return groups.values().stream().filter(group -> group.memberId.isEmpty()).count();
    }

    /// The feed by Patient, one at a time.
    public Stream<PatientSlice> slices() {
        return groups.entrySet().stream()
                .map(group ->
                        new PatientSlice(
                                group.getKey(),
                                group.getValue().memberId,
                                group.getValue().slices.size(),
                                gzip(group.getValue().slices)));
    }

    private byte[] gzip(List<Slice> slices) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (FileChannel file = FileChannel.open(plain);
                GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (Slice slice : slices) {
                ByteBuffer bytes = ByteBuffer.allocate(slice.length());
                int read = 0;
                while (bytes.hasRemaining() && read >= 0) {
                    read = file.read(bytes, slice.offset() + bytes.position());
                }
                out.write(bytes.array());
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A clinical feed cannot be read", e);
        }
        return packed.toByteArray();
    }
}
