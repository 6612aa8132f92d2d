package care.accord.metrics.directory;

import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import java.math.BigDecimal;
import java.util.List;

/// From which volumes the directory shows a number.
///
/// @param denominator fewest people of a measure
/// @param members fewest members of an organization
/// @param payers fewest payers of a number that is of several
/// @param largestShare most that one of them may be of it, a fraction
/// @param z normal deviate of the intervals' confidence
/// @param bands lower ends of the bands in which numbers of people are said, ascending
/// @param ages lowest ages of the groups within which cost is compared, ascending
public record DirectoryRules(
        SmallCells cells,
        long denominator,
        long members,
        int payers,
        BigDecimal largestShare,
        double z,
        List<Long> bands,
        List<Integer> ages) {
    private static final String FROM = "from";

    public DirectoryRules {
        bands = List.copyOf(bands);
        ages = List.copyOf(ages);
    }

    public static DirectoryRules of(ProgramRules rules, PerformanceYear year) {
        Setting shown = rules.byPerformanceYear("disclosure.directory").carriedTo(year);
        Setting bands = rules.byPerformanceYear("disclosure.directory_bands").carriedTo(year);
        Setting ages = rules.byPerformanceYear("disclosure.directory_ages").carriedTo(year);
        return new DirectoryRules(
                CellSize.of(rules, year),
                shown.field("denominator").number().longValueExact(),
                shown.field("members").number().longValueExact(),
                shown.field("payers").number().intValueExact(),
                shown.field("largest_share").number(),
                shown.field("confidence_95").number().doubleValue(),
                bands.rows().stream()
                        .map(row -> bands.field(row, FROM).number().longValueExact())
                        .toList(),
                ages.rows().stream()
                        .map(row -> ages.field(row, FROM).number().intValueExact())
                        .toList());
    }

    /// The lower end of the band that the number of people is in.
    long band(long people) {
        return bands.stream().filter(from -> from <= people).reduce(0L, (_, higher) -> higher);
    }
}
