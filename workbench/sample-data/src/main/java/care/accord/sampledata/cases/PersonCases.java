package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.AttributionCases.THEIRS;

import java.util.List;

/// Who can be assigned at all, 42 CFR 425.401(a), what becomes known later, and what a beneficiary says themselves.
final class PersonCases {
    private PersonCases() {}

    static List<Planted> all() {
        return Planted.all(List.of(eligibility(), versions(), choices()));
    }

    private static List<Planted> eligibility() {
        return List.of(
                Planted.of(
                                "month-in-private-plan",
                                "one month of Medicare Advantage in the window",
                                CaseLine.on("2025-02-03"))
                        .covered(
                                CaseSpan.of("2024-01-01", "2025-04-30", "AB"),
                                CaseSpan.of("2025-05-01", "2025-05-31", "MA"),
                                CaseSpan.of("2025-06-01", "2025-12-31", "AB"))
                        .nobodys("MA"),
                Planted.of(
                                "month-in-private-plan-before",
                                "one month of Medicare Advantage before the window does no harm",
                                CaseLine.on("2025-02-03"))
                        .covered(
                                CaseSpan.of("2024-01-01", "2024-11-30", "AB"),
                                CaseSpan.of("2024-12-01", "2024-12-31", "MA"),
                                CaseSpan.of("2025-01-01", "2025-12-31", "AB"))
                        .ours(1, "only"),
                Planted.of(
                                "month-of-part-a-only",
                                "one month of Part A alone in the window",
                                CaseLine.on("2025-02-03"))
                        .covered(
                                CaseSpan.of("2024-01-01", "2025-05-31", "AB"),
                                CaseSpan.of("2025-06-01", "2025-06-30", "A"),
                                CaseSpan.of("2025-07-01", "2025-12-31", "AB"))
                        .nobodys("PART_ONLY"),
                Planted.of(
                                "never-both-parts",
                                "covered before the window only",
                                CaseLine.on("2025-02-03"))
                        .covered(CaseSpan.of("2024-01-01", "2024-12-31", "AB"))
                        .nobodys("NO_AB"),
                Planted.of(
                                "one-month-of-both-parts",
                                "a single month of both parts is enough",
                                CaseLine.on("2025-02-03"))
                        .covered(CaseSpan.of("2025-02-01", "2025-02-28", "AB"))
                        .ours(1, "only"),
                Planted.of(
                                "died-in-the-window",
                                "who dies during the window is assigned still",
                                CaseLine.on("2025-02-03"))
                        .covered(CaseSpan.of("2024-01-01", "2025-08-31", "AB"))
                        .died("2025-08-14")
                        .ours(1, "only"),
                Planted.of(
                                "died-before-the-window",
                                "who died before the window is not",
                                CaseLine.on("2024-11-03"))
                        .covered(CaseSpan.of("2024-01-01", "2024-12-31", "AB"))
                        .died("2024-12-14")
                        .nobodys("DECEASED"),
                Planted.of(
                                "moved-to-another-state",
                                "a move within the United States changes nothing",
                                CaseLine.on("2025-02-03"))
                        .covered(
                                CaseSpan.of("2024-01-01", "2025-07-31", "AB"),
                                CaseSpan.of("2025-08-01", "2025-12-31", "AB").in("OK"))
                        .ours(1, "only"));
    }

    private static List<Planted> versions() {
        CaseLine rival = CaseLine.on("2025-03-03").at(THEIRS);
        CaseLine large = CaseLine.on("2025-02-03").allowed("300.00");
        CaseLine small = CaseLine.on("2025-02-03").allowed("50.00");
        return List.of(
                Planted.of(
                                "reversed-in-run-out",
                                "the contract wins until its claim is cancelled",
                                rival,
                                large,
                                large.cancelledOn("2026-02-10"))
                        .elsewhere(1, "only")
                        .before("assigned"),
                Planted.of(
                                "replaced-in-run-out",
                                "the contract wins only after its claim is replaced by a larger one",
                                rival,
                                small,
                                small.replacedOn("2026-02-10", "205.00"))
                        .ours(1, "charges")
                        .before("elsewhere"),
                Planted.of(
                                "reversed-and-replaced",
                                "cancelled and replaced on one day: the replacement stands",
                                rival,
                                small,
                                small.cancelledOn("2025-06-10"),
                                small.replacedOn("2025-06-10", "130.00"))
                        .ours(1, "charges"),
                Planted.of(
                                "late-claim",
                                "a visit outside becomes known in the run-out",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-11-03")
                                        .at(THEIRS)
                                        .allowed("130.00")
                                        .receivedOn("2026-01-20"))
                        .elsewhere(1, "charges")
                        .before("assigned"),
                Planted.of(
                                "claim-after-the-run-out",
                                "a visit outside becomes known too late to count",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-11-03")
                                        .at(THEIRS)
                                        .allowed("130.00")
                                        .receivedOn("2026-05-20"))
                        .ours(1, "only"));
    }

    private static List<Planted> choices() {
        return List.of(
                Planted.of(
                                "chose-a-clinician-here",
                                "named a clinician of the contract; the plurality lies outside",
                                CaseLine.on("2025-03-03").at(THEIRS))
                        .answer("assigned", "voluntary", "")
                        .knowing("voluntary-alignment"),
                Planted.of(
                                "chose-a-clinician-outside",
                                "named a clinician outside; the plurality lies here",
                                CaseLine.on("2025-03-03"))
                        .answer("elsewhere", "voluntary", "")
                        .knowing("voluntary-alignment"),
                Planted.of(
                                "chose-here-in-private-plan",
                                "named a clinician of the contract, and had a month of Medicare Advantage",
                                CaseLine.on("2025-03-03"))
                        .covered(
                                CaseSpan.of("2024-01-01", "2025-04-30", "AB"),
                                CaseSpan.of("2025-05-01", "2025-12-31", "MA"))
                        .nobodys("MA")
                        .knowing("voluntary-alignment"));
    }
}
