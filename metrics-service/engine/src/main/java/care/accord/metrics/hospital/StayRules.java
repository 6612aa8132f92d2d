package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import java.util.List;

/// Which claims are of hospital stays, and which of them belong together.
///
/// @param billTypes of hospital inpatient claims
/// @param skilledNursing bill types of stays in skilled nursing, from which somebody may come
/// @param acuteHospitals ranges of the last four digits of a CMS certification number
/// @param stillPatient discharge dispositions of claims that another one continues
/// @param transferDays most days between discharge and admission elsewhere that make a transfer
public record StayRules(
        CodeSet billTypes,
        CodeSet skilledNursing,
        List<Range> acuteHospitals,
        CodeSet stillPatient,
        int transferDays) {
    private static final int CCN_LENGTH = 6;

    /// Numbers from `first` through `last`.
    public record Range(int first, int last) {
        boolean contains(int number) {
            return number >= first && number <= last;
        }
    }

    public StayRules {
        acuteHospitals = List.copyOf(acuteHospitals);
    }

    /// Whether the facility is an acute hospital; where a payer reports no certification number, the bill type decides.
    boolean isAcute(String ccn) {
        if (ccn.length() != CCN_LENGTH) {
            return true;
        }
        String number = ccn.substring(2);
        return number.chars().allMatch(Character::isDigit)
                && acuteHospitals.stream()
                        .anyMatch(range -> range.contains(Integer.parseInt(number)));
    }
}
