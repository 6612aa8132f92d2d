package care.accord.reconciliation.leakage;

import care.accord.population.ClaimColumn;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// When somebody who was discharged from a hospital counts as readmitted: any admission to any hospital soon after, whatever
/// for. It is a rate as it was observed, not adjusted for who was treated.
///
/// @param days after the discharge within which an admission counts; one on the day itself is a transfer
/// @param billTypes beginnings of the bill types of inpatient stays
/// @param died discharge statuses after which nobody comes back
public record ReadmissionRule(int days, List<String> billTypes, Set<String> died) {
    /// The columns that stays are read from.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.ADMISSION_DAY,
                            ClaimColumn.DISCHARGE_DAY,
                            ClaimColumn.DISCHARGE_STATUS));

    public ReadmissionRule {
        billTypes = List.copyOf(billTypes);
        died = Set.copyOf(died);
    }

    public static ReadmissionRule of(ProgramRules rules, PerformanceYear year) {
        Setting setting = rules.byPerformanceYear("commercial.readmission").carriedTo(year);
        return new ReadmissionRule(
                setting.field("days").number().intValueExact(),
                List.of(setting.field("bill_types").text().split(" ")),
                Set.of(setting.field("died").text().split(" ")));
    }

    boolean isInpatient(String billType) {
        return billTypes.stream().anyMatch(billType::startsWith);
    }
}
