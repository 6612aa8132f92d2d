package care.accord.population.store.staging;

import care.accord.population.store.rows.Row;
import care.accord.population.store.rows.StagedTexts;
import care.accord.population.store.snapshot.Table;
import java.util.Arrays;

/// Writes the procedures of a claim line from where they lie in a file, codes with a blank between them and days behind colons,
/// as two lists of a row.
final class ProcedureLists {
    private static final int CODES = Table.CLAIM_LINE.position("procedure_codes");
    private static final int DAYS = Table.CLAIM_LINE.position("procedure_dates");

    private final Row row;
    private int[] codes = new int[16];
    private int[] days = new int[16];
    private int count;
    private boolean allCoded;

    ProcedureLists(Row row) {
        this.row = row;
    }

    /// Returns whether all texts had numbers.
    boolean write(byte[] bytes, int start, int length) {
        count = 0;
        allCoded = true;
        int end = start + length;
        for (int from = start; from < end; ) {
            int to = endOf(bytes, from, end);
            add(bytes, from, to);
            from = to + 1;
        }
        list(CODES, codes);
        list(DAYS, days);
        return allCoded;
    }

    private static int endOf(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end && bytes[to] != ' ') {
            to++;
        }
        return to;
    }

    private void add(byte[] bytes, int from, int to) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, count * 2);
            days = Arrays.copyOf(days, count * 2);
        }
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        codes[count] = text(CODES, bytes, from, colon - from);
        days[count] =
                colon == to ? StagedTexts.BLANK : text(DAYS, bytes, colon + 1, to - colon - 1);
        count++;
    }

    private int text(int column, byte[] bytes, int from, int length) {
        int number = row.coded(column, bytes, from, length);
        if (number != StagedTexts.UNKNOWN) {
            return number;
        }
        allCoded = false;
        return row.append(bytes, from, length);
    }

    private void list(int column, int[] texts) {
        int at = row.beginSeveral(column, count);
        for (int nth = 0; nth < count; nth++) {
            row.setSeveral(at + nth, texts[nth]);
        }
    }
}
