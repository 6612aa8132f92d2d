package care.accord.reconciliation.benchmark;

import care.accord.programrules.AgreementStart;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// Numbers of worked examples.
final class Given {
    static final ProgramRules RULES = ProgramRules.bundled();

    private Given() {}

    static Rate rate(String value) {
        return Rate.reported("Given", new BigDecimal(value), "test");
    }

    /// For the disabled and for the aged who are not dually eligible.
    static ByType types(String disabled, String aged) {
        return new ByType(
                Map.of(
                        EnrollmentType.DISABLED, rate(disabled),
                        EnrollmentType.AGED_NON_DUAL, rate(aged)));
    }

    static ByType aged(String value) {
        return new ByType(Map.of(EnrollmentType.AGED_NON_DUAL, rate(value)));
    }

    static AgreementStart starting(String day) {
        return new AgreementStart(LocalDate.parse(day));
    }
}
