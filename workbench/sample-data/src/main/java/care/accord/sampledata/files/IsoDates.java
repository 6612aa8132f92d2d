package care.accord.sampledata.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// ISO dates of all days that occur, written out once: every claim line holds eight of them.
final class IsoDates {
    static final int LENGTH = 10;

    /// Birth dates reach a century before 1970-01-01; nothing lies more than a century after it.
    private static final int REACH = 40_000;

    private static final byte[] TABLE = table();

    private IsoDates() {}

    static void copy(int day, byte[] to, int position) {
        System.arraycopy(TABLE, (day + REACH) * LENGTH, to, position, LENGTH);
    }

    private static byte[] table() {
        byte[] table = new byte[2 * REACH * LENGTH];
        LocalDate date = LocalDate.ofEpochDay(-REACH);
        for (int at = 0; at < table.length; at += LENGTH) {
            byte[] text = date.toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, table, at, LENGTH);
            date = date.plusDays(1);
        }
        return table;
    }
}
