package care.accord.programrules;

import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;

/// How few people are too few to be shown: the one number of every output that counts people in groups.
public final class CellSize {
    private CellSize() {}

    public static SmallCells of(ProgramRules rules, PerformanceYear year) {
        return new SmallCells(
                rules.byPerformanceYear("disclosure.small_cells")
                        .carriedTo(year)
                        .number()
                        .longValueExact());
    }
}
