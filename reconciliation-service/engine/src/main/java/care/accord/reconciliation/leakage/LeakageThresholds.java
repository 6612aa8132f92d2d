package care.accord.reconciliation.leakage;

import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;

/// What is too small to be shown.
///
/// @param people behind every number
/// @param visits of a provider that is named
/// @param providers whose prices an average is of
public record LeakageThresholds(SmallCells people, long visits, SmallCells providers) {

    public static LeakageThresholds of(ProgramRules rules, PerformanceYear year) {
        Setting setting = rules.byPerformanceYear("commercial.leakage_thresholds").carriedTo(year);
        return new LeakageThresholds(
                CellSize.of(rules, year),
                whole(setting, "visits"),
                new SmallCells(whole(setting, "providers")));
    }

    private static long whole(Setting setting, String field) {
        return setting.field(field).number().longValueExact();
    }
}
