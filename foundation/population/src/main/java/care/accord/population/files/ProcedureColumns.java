package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;

/// The procedures of a claim in layouts that have numbered columns for them.
///
/// @param codes in the order of the claim, the principal one first
/// @param days as many
record ProcedureColumns(List<Column> codes, List<Column> days) {
    /// Those that the line has. A day without a code says nothing.
    List<ReportedProcedure> of(CsvLine line) {
        List<ReportedProcedure> procedures = new ArrayList<>();
        for (int nth = 0; nth < codes.size(); nth++) {
            if (line.has(codes.get(nth))) {
                procedures.add(
                        new ReportedProcedure(
                                line.text(codes.get(nth)), line.dayIfAny(days.get(nth))));
            }
        }
        return procedures;
    }
}
