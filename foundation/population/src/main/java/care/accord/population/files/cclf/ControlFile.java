package care.accord.population.files.cclf;

import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CCLF0: how many records each file of the delivery has, and how long they are. A row a file, its parts between bars:
/// number, description, count, length.
final class ControlFile {
    private static final int LARGEST = 1 << 16;
    private static final int PARTS = 4;
    private static final int DIGITS = 12;
    private static final String HEADING = "File Number";

    private final Rejections rejections;
    private final Map<CclfFile, Declared> declared = new EnumMap<>(CclfFile.class);

    private boolean readable = true;

    private ControlFile(Rejections rejections) {
        this.rejections = rejections;
    }

    /// What the delivery says of a file.
    record Declared(long count, int length) {}

    /// The rows by file; what is wrong with them goes to the rejections.
    static Map<CclfFile, Declared> read(InputStream content, Rejections rejections)
            throws IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        ControlFile file = new ControlFile(rejections);
        if (bytes.length > LARGEST) {
            file.reject(0, "", "has more than %d characters".formatted(LARGEST));
        } else {
            file.readRows(new String(bytes, StandardCharsets.ISO_8859_1).lines().toList());
        }
        return file.declared;
    }

    private void readRows(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith(HEADING)) {
                readRow(i + 1, line.split("\\|", -1));
            }
        }
        for (CclfFile file : CclfFile.values()) {
            if (isAlwaysListed(file) && !declared.containsKey(file) && readable) {
                reject(0, "", "has no row for %s".formatted(file.label()));
            }
        }
    }

    /// Files that came later than the feed itself need no row.
    private static boolean isAlwaysListed(CclfFile file) {
        return switch (file) {
            case CONTROL, PART_A_PROGRAMS, PART_B_PROGRAMS -> false;
            case PART_A_HEADERS,
                    PART_A_REVENUE_CENTERS,
                    PART_A_PROCEDURES,
                    PART_A_DIAGNOSES,
                    PART_B_PHYSICIANS,
                    PART_B_EQUIPMENT,
                    PART_D,
                    BENEFICIARIES,
                    IDENTIFIERS ->
                    true;
        };
    }

    private void readRow(long line, String[] parts) {
        if (parts.length != PARTS) {
            readable = false;
            reject(line, "", "is not a row of four parts between bars");
            return;
        }
        Optional<CclfFile> file = CclfFile.labeled(parts[0].strip());
        if (file.isEmpty()) {
            reject(line, "File Number", "is not a file of the feed");
            return;
        }
        long count = number(line, "Total Records Count", parts[2].strip());
        long length = number(line, "Record Length", parts[3].strip());
        if (count < 0 || length < 0) {
            readable = false;
            return;
        }
        Declared known =
                declared.put(
                        file.get(), new Declared(count, (int) Math.min(length, Integer.MAX_VALUE)));
        if (known != null) {
            reject(line, "File Number", "lists %s twice".formatted(file.get().label()));
        }
    }

    private long number(long line, String field, String text) {
        boolean good = !text.isEmpty() && text.length() <= DIGITS;
        for (int i = 0; good && i < text.length(); i++) {
            good = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (good) {
            return Long.parseLong(text);
        }
        reject(line, field, "is not a number");
        return -1;
    }

    private void reject(long line, String field, String reason) {
        rejections.add(new Rejection(line, ("CCLF0 " + field).strip(), reason));
    }
}
