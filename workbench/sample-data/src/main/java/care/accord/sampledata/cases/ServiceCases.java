package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.MeasureLine.stay;
import static care.accord.sampledata.cases.MeasureLine.visit;

import java.util.List;

/// Admissions, emergency visits, screening.
final class ServiceCases {
    private ServiceCases() {}

    static List<MeasureCase> all() {
        return List.of(
                MeasureCase.of("admission-transfer", "a transfer is one admission")
                        .with(stay("2025-03-01", "2025-03-03", "I5022").discharged("02"))
                        .with(
                                stay("2025-03-03", "2025-03-08", "I5022")
                                        .at(MeasureLine.OTHER_HOSPITAL))
                        .expects("hospital-admissions", "met", 1, 12),
                MeasureCase.of("admission-before", "admitted before the period")
                        .with(stay("2024-12-30", "2025-01-03", "I5022"))
                        .expects("hospital-admissions", "unmet", 0, 12),
                MeasureCase.of("emergency-facility", "a visit on the claim of the hospital")
                        .with(
                                stay("2025-04-01", "2025-04-01", "R079")
                                        .billed("131")
                                        .center("0450")
                                        .discharged(""))
                        .expects("emergency-visits", "met", 1, 12),
                MeasureCase.of("emergency-professional", "a visit on the claim of the physician")
                        .with(visit("2025-04-01", "23", "99284", "Z000"))
                        .expects("emergency-visits", "met", 1, 12),
                MeasureCase.of("emergency-both", "both claims are one visit")
                        .with(
                                stay("2025-04-01", "2025-04-01", "R079")
                                        .billed("131")
                                        .center("0450")
                                        .discharged(""))
                        .with(visit("2025-04-01", "23", "99284", "Z000"))
                        .expects("emergency-visits", "met", 1, 12),
                MeasureCase.of("emergency-two-days", "two days are two visits")
                        .with(
                                stay("2025-04-01", "2025-04-01", "R079")
                                        .billed("131")
                                        .center("0450")
                                        .discharged(""))
                        .with(
                                stay("2025-04-02", "2025-04-02", "R079")
                                        .billed("131")
                                        .center("0981")
                                        .discharged(""))
                        .expects("emergency-visits", "met", 2, 12),
                MeasureCase.of("emergency-admitted", "a visit that ends in an admission")
                        .with(
                                stay("2025-03-01", "2025-03-01", "R079")
                                        .billed("131")
                                        .center("0450")
                                        .discharged(""))
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("emergency-visits", "unmet", 0, 12),
                MeasureCase.of("emergency-other-place", "an emergency code elsewhere is no visit")
                        .with(visit("2025-04-01", "11", "99284", "Z000"))
                        .expects("emergency-visits", "unmet", 0, 12),
                MeasureCase.of("breast-screened", "a mammogram 15 months before the period")
                        .born("1965-01-01")
                        .with(visit("2023-10-01", "11", "77067", "Z000"))
                        .expects("breast-cancer-screening", "met", 1, 1),
                MeasureCase.of("breast-too-early", "a mammogram earlier")
                        .born("1965-01-01")
                        .with(visit("2023-09-30", "11", "77067", "Z000"))
                        .expects("breast-cancer-screening", "unmet", 0, 1),
                MeasureCase.of("breast-man", "men are not counted")
                        .born("1965-01-01")
                        .male()
                        .with(visit("2025-04-01", "11", "77067", "Z000"))
                        .expects("breast-cancer-screening", "not-applicable", 0, 0),
                MeasureCase.of("breast-removed", "both breasts removed")
                        .born("1965-01-01")
                        .with(visit("2024-04-01", "11", "99213", "Z9013"))
                        .expects("breast-cancer-screening", "excluded", 0, 0),
                MeasureCase.of("breast-older", "75 at the end of the period")
                        .born("1950-12-31")
                        .with(visit("2025-04-01", "11", "77067", "Z000"))
                        .expects("breast-cancer-screening", "not-applicable", 0, 0),
                MeasureCase.of("colon-colonoscopy", "a colonoscopy two years before")
                        .born("1965-01-01")
                        .with(visit("2023-02-01", "22", "45378", "Z000"))
                        .expects("colorectal-cancer-screening", "met", 1, 1),
                MeasureCase.of("colon-stool-test", "a test for blood in stool lasts a year")
                        .born("1965-01-01")
                        .with(visit("2024-12-31", "11", "82270", "Z000"))
                        .expects("colorectal-cancer-screening", "unmet", 0, 1),
                MeasureCase.of("colon-cancer", "with colorectal cancer")
                        .born("1965-01-01")
                        .with(visit("2024-12-31", "11", "99213", "C189"))
                        .expects("colorectal-cancer-screening", "excluded", 0, 0));
    }
}
