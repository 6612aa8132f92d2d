package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.AttributionCases.OTHERS;
import static care.accord.sampledata.cases.AttributionCases.OURS_TOO;
import static care.accord.sampledata.cases.AttributionCases.THEIRS;

import java.util.List;

/// Pre-step, steps and ties, 42 CFR 425.402(b).
final class StepCases {
    private static final String NURSE = "50";
    private static final String ASSISTANT = "97";
    private static final String CARDIOLOGIST = "06";
    private static final String RADIOLOGIST = "30";

    private StepCases() {}

    static List<Planted> all() {
        return Planted.all(List.of(firstStep(), secondStep(), thirdStep(), ties()));
    }

    private static List<Planted> firstStep() {
        return List.of(
                Planted.of(
                                "pooled-practices",
                                "two of the contract's practices together exceed an outside practice",
                                CaseLine.on("2025-02-03").allowed("60.00"),
                                CaseLine.on("2025-03-03").at(OURS_TOO).allowed("50.00"),
                                CaseLine.on("2025-04-03").at(THEIRS).allowed("100.00"))
                        .ours(1, "charges"),
                Planted.of(
                                "outside-practices-apart",
                                "two outside practices exceed the contract together, neither does alone",
                                CaseLine.on("2025-02-03").allowed("60.00"),
                                CaseLine.on("2025-03-03").at(THEIRS).allowed("50.00"),
                                CaseLine.on("2025-04-03").at(OTHERS).allowed("50.00"))
                        .ours(1, "charges"),
                Planted.of(
                                "a-cent-less",
                                "the outside practice has one cent more",
                                CaseLine.on("2025-06-03").allowed("99.99"),
                                CaseLine.on("2025-01-03").at(THEIRS).allowed("100.00"))
                        .elsewhere(1, "charges"),
                Planted.of(
                                "nurse-only",
                                "only the contract's nurse practitioner, in both years: no physician, no pre-step",
                                CaseLine.on("2024-05-03").by(NURSE),
                                CaseLine.on("2025-02-03").by(NURSE))
                        .nobodys("NO_PHYSICIAN_SERVICE"),
                Planted.of(
                                "specialist-opens-the-first-step",
                                "the contract's cardiologist meets the pre-step, its nurse's charges win",
                                CaseLine.on("2025-02-03").by(NURSE),
                                CaseLine.on("2025-03-03").by(CARDIOLOGIST).allowed("130.00"),
                                CaseLine.on("2025-04-03").at(THEIRS).allowed("57.00"))
                        .ours(1, "charges"),
                Planted.of(
                                "pre-step-met-elsewhere",
                                "the pre-step is met here, the plurality of primary care lies outside: no later step",
                                CaseLine.on("2025-02-03").by(CARDIOLOGIST).allowed("600.00"),
                                CaseLine.on("2025-04-03").at(THEIRS).allowed("57.00"))
                        .elsewhere(1, "only"),
                Planted.of(
                                "specialty-of-no-step",
                                "an office visit to a radiologist does not compete",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .at(THEIRS)
                                        .by(RADIOLOGIST)
                                        .allowed("900.00"))
                        .ours(1, "only"),
                Planted.of(
                                "day-before-the-window",
                                "the contract's visits fall on the day before the window opens",
                                CaseLine.on("2024-12-31").allowed("300.00"),
                                CaseLine.on("2025-03-03").at(THEIRS).allowed("57.00"))
                        .elsewhere(1, "only"),
                Planted.of(
                                "edges-of-the-window",
                                "first and last day of the window count",
                                CaseLine.on("2025-01-01").allowed("60.00"),
                                CaseLine.on("2025-12-31").allowed("60.00"),
                                CaseLine.on("2025-03-03").at(THEIRS).allowed("100.00"))
                        .ours(1, "charges")
                        .before("elsewhere"));
    }

    private static List<Planted> secondStep() {
        return List.of(
                Planted.of(
                                "specialists-only",
                                "no primary care clinician anywhere: the second step compares specialists",
                                CaseLine.on("2025-02-03").by(CARDIOLOGIST).allowed("130.00"),
                                CaseLine.on("2025-04-03").at(THEIRS).by(CARDIOLOGIST))
                        .ours(2, "charges"),
                Planted.of(
                                "barred-by-fifteen-dollars",
                                "one small visit to an outside nurse practitioner bars the second step",
                                CaseLine.on("2025-02-03").by(CARDIOLOGIST).allowed("600.00"),
                                CaseLine.on("2025-04-03").at(THEIRS).by(NURSE).allowed("15.00"))
                        .elsewhere(1, "only"),
                Planted.of(
                                "specialists-elsewhere",
                                "specialists here and outside, the larger charges outside",
                                CaseLine.on("2025-02-03").by(CARDIOLOGIST),
                                CaseLine.on("2025-04-03").at(THEIRS).by("39").allowed("205.00"))
                        .elsewhere(2, "charges"));
    }

    private static List<Planted> thirdStep() {
        return List.of(
                Planted.of(
                                "nurse-now-physician-before",
                                "a nurse practitioner in the window, a physician only in the year before",
                                CaseLine.on("2024-06-03"),
                                CaseLine.on("2025-02-03").by(NURSE))
                        .ours(3, "only"),
                Planted.of(
                                "third-step-compares-both-years",
                                "the outside practice's visits of the year before count in the third step",
                                CaseLine.on("2024-06-03"),
                                CaseLine.on("2024-07-03").at(THEIRS).allowed("205.00"),
                                CaseLine.on("2025-02-03").by(ASSISTANT))
                        .elsewhere(3, "charges"),
                Planted.of(
                                "third-step-compares-specialists-too",
                                "in the third step charges of specialists count beside those of primary care",
                                CaseLine.on("2024-06-03").by(CARDIOLOGIST).allowed("130.00"),
                                CaseLine.on("2025-02-03").by(NURSE),
                                CaseLine.on("2025-05-03").at(THEIRS).allowed("205.00"))
                        .ours(3, "charges"),
                Planted.of(
                                "physician-before-no-nurse-now",
                                "a physician only in the year before and nobody of the contract since",
                                CaseLine.on("2024-06-03"),
                                CaseLine.on("2025-02-03").at(THEIRS).by(NURSE))
                        .elsewhere(1, "only"));
    }

    private static List<Planted> ties() {
        return List.of(
                Planted.of(
                                "tie-seen-last-here",
                                "equal charges; the contract was seen last",
                                CaseLine.on("2025-03-09"),
                                CaseLine.on("2025-02-09").at(THEIRS))
                        .ours(1, "date"),
                Planted.of(
                                "tie-seen-last-outside",
                                "equal charges; the outside practice was seen last",
                                CaseLine.on("2025-02-09"),
                                CaseLine.on("2025-03-09").at(THEIRS))
                        .elsewhere(1, "date"),
                Planted.of(
                                "tie-specialist-seen-last",
                                "equal charges on one day; the contract's specialist was seen last",
                                CaseLine.on("2025-03-09"),
                                CaseLine.on("2025-03-09").at(THEIRS),
                                CaseLine.on("2025-05-06").by(CARDIOLOGIST))
                        .ours(1, "specialist-date"),
                Planted.of(
                                "tie-complete",
                                "everything equal: the declared order puts the contract behind",
                                CaseLine.on("2025-03-09"),
                                CaseLine.on("2025-03-09").at(THEIRS))
                        .elsewhere(1, "tin"));
    }
}
