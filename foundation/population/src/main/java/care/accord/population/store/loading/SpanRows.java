package care.accord.population.store.loading;

import care.accord.population.Coverage;
import care.accord.population.store.parquet.ColumnChunk;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.Table;
import care.accord.population.store.staging.FeedStaging;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The enrollment rows of one row group.
///
/// @param coverages what the codes of the column mean; nothing that counts at the code of a month that was told
/// @param monthTold that code, or [ColumnChunk#NONE]
/// @param coding the number of the column of plans in their coding
record SpanRows(
        StoredColumn beneficiary,
        StoredColumn start,
        StoredColumn end,
        StoredColumn receivedOn,
        StoredColumn coverage,
        StoredColumn plan,
        List<Coverage> coverages,
        int monthTold,
        int coding) {

    static SpanRows read(OpenFile file, int group, Coding plans) {
        StoredColumn coverage = column(file, group, "coverage");
        StoredColumn plan = column(file, group, "plan");
        List<Coverage> coverages = new ArrayList<>();
        int monthTold = ColumnChunk.NONE;
        for (int code = 0; code + 1 < coverage.starts().length; code++) {
            String text =
                    new String(
                            coverage.bytes(),
                            coverage.starts()[code],
                            coverage.length(code),
                            StandardCharsets.UTF_8);
            boolean isMonthTold = text.equals(FeedStaging.MONTH_TOLD);
            monthTold = isMonthTold ? code : monthTold;
            coverages.add(isMonthTold ? Coverage.COMMERCIAL : Coverage.of(text));
        }
        return new SpanRows(
                column(file, group, "beneficiary_id"),
                column(file, group, "enrollment_start_date"),
                column(file, group, "enrollment_end_date"),
                column(file, group, "received_date"),
                coverage,
                plan,
                coverages,
                monthTold,
                plans.add(plan.bytes(), plan.starts()));
    }

    private static StoredColumn column(OpenFile file, int group, String name) {
        ColumnSpec spec = Table.ENROLLMENT.column(name);
        return StoredColumn.of(spec, file.column(group, spec));
    }

    int size() {
        return start.codes().length;
    }

    /// The code of the person of a row.
    int person(int row) {
        return beneficiary.codes()[row];
    }

    /// The places of the people by their codes.
    int[] places(ShardPeople people) {
        int[] starts = beneficiary.starts();
        int[] places = new int[starts.length - 1];
        for (int code = 0; code < places.length; code++) {
            places[code] =
                    people.place(beneficiary.bytes(), starts[code], beneficiary.length(code));
        }
        return places;
    }

    boolean hasMonths() {
        return monthTold != ColumnChunk.NONE;
    }

    /// Whether the row covers nothing, but tells that a delivery spoke of a month.
    boolean isMonthTold(int row) {
        return coverage.codes()[row] == monthTold;
    }

    int start(int row) {
        return (int) start.numberOrLeast(row);
    }

    int end(int row) {
        return (int) end.numberOrLeast(row);
    }

    /// The day the row was received, earlier than any other where nobody said.
    long received(int row) {
        return receivedOn.numberOrLeast(row);
    }

    Coverage coverage(int row) {
        return coverages.get(coverage.codes()[row]);
    }

    int plan(int row, Coding plans) {
        return plans.codes(coding)[plan.codes()[row]];
    }
}
