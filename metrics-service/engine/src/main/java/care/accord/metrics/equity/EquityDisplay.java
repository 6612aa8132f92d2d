package care.accord.metrics.equity;

import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.SmallCells;
import java.util.EnumMap;
import java.util.Map;

/// What of groups is shown.
///
/// @param few below so many people a rate is marked
/// @param z normal deviate of the intervals' confidence
/// @param references group that others are compared with, by characteristic
public record EquityDisplay(
        SmallCells cells, long few, double z, Map<Characteristic, String> references) {

    public EquityDisplay {
        references = Map.copyOf(references);
    }

    public static EquityDisplay of(ProgramRules rules, PerformanceYear year) {
        Setting display = rules.byPerformanceYear("equity.display").carriedTo(year);
        Setting reference = rules.byPerformanceYear("equity.reference").carriedTo(year);
        Map<Characteristic, String> references = new EnumMap<>(Characteristic.class);
        for (Characteristic by : Characteristic.values()) {
            references.put(by, reference.field(by.word()).text());
        }
        return new EquityDisplay(
                CellSize.of(rules, year),
                display.field("few").number().longValueExact(),
                display.field("confidence_95").number().doubleValue(),
                references);
    }
}
