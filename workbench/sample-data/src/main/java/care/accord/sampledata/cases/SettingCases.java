package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.AttributionCases.HOSPITAL;
import static care.accord.sampledata.cases.AttributionCases.OUR_CENTER;
import static care.accord.sampledata.cases.AttributionCases.SKILLED_NURSING;
import static care.accord.sampledata.cases.AttributionCases.THEIRS;
import static care.accord.sampledata.cases.AttributionCases.THEIR_CLINIC;

import java.util.List;

/// Which lines are primary care services, 42 CFR 425.400(c)(1), and on whose claims.
final class SettingCases {
    private SettingCases() {}

    static List<Planted> all() {
        return Planted.all(List.of(codes(), centers(), stays()));
    }

    private static List<Planted> codes() {
        return List.of(
                Planted.of(
                                "code-not-listed",
                                "the outside practice charged more, but not for primary care",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .at(THEIRS)
                                        .code("11042")
                                        .allowed("900.00"))
                        .ours(1, "only"),
                Planted.of(
                                "code-proposed-never-listed",
                                "remote monitoring was proposed for the list and never added",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .at(THEIRS)
                                        .code("99457")
                                        .allowed("900.00"))
                        .ours(1, "only"),
                Planted.of(
                                "code-new-this-year",
                                "advanced primary care management counts from this performance year on",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .at(THEIRS)
                                        .code("G0557")
                                        .allowed("205.00"))
                        .elsewhere(1, "charges"),
                Planted.of(
                                "home-visit-anywhere",
                                "a home visit needs no place of service any more",
                                CaseLine.on("2025-02-03").code("99348").placed("13"),
                                CaseLine.on("2025-03-03").at(THEIRS).allowed("57.00"))
                        .ours(1, "charges"),
                Planted.of(
                                "nothing-allowed",
                                "a visit for which nothing was allowed does not count",
                                CaseLine.on("2025-02-03").allowed("0.00"))
                        .nobodys("NO_PRIMARY_CARE"),
                Planted.of(
                                "no-primary-care",
                                "a laboratory test and nothing else",
                                CaseLine.on("2025-02-03").code("80053").placed("81"))
                        .nobodys("NO_PRIMARY_CARE"));
    }

    private static List<Planted> centers() {
        return List.of(
                Planted.of(
                                "our-health-center",
                                "every service of a health center is a primary care physician's, whatever its code",
                                CaseLine.on("2025-02-03")
                                        .code("G0467")
                                        .facility(OUR_CENTER, "771")
                                        .allowed("184.00"))
                        .ours(1, "only"),
                Planted.of(
                                "rural-clinic-outside",
                                "a rural clinic outside competes by its certification number",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .code("T1015")
                                        .facility(THEIR_CLINIC, "0711")
                                        .allowed("184.00"))
                        .elsewhere(1, "charges"),
                Planted.of(
                                "hospital-clinic",
                                "an office visit on a hospital's outpatient claim does not count",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-03-03")
                                        .facility(HOSPITAL, "131")
                                        .allowed("400.00"))
                        .ours(1, "only"));
    }

    private static List<Planted> stays() {
        CaseLine skilled =
                CaseLine.on("2025-04-01")
                        .code("")
                        .facility(SKILLED_NURSING, "211")
                        .lasting(20)
                        .allowed("9000.00");
        CaseLine hospital =
                CaseLine.on("2025-04-01")
                        .code("")
                        .facility(HOSPITAL, "111")
                        .lasting(6)
                        .allowed("9000.00");
        return List.of(
                Planted.of(
                                "visits-in-skilled-nursing",
                                "nursing facility visits during a stay in skilled nursing do not count",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-04-10")
                                        .at(THEIRS)
                                        .code("99309")
                                        .placed("32")
                                        .allowed("300.00"),
                                skilled)
                        .ours(1, "only"),
                Planted.of(
                                "visits-in-a-nursing-home",
                                "the same visits after that stay count",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-06-10")
                                        .at(THEIRS)
                                        .code("99309")
                                        .placed("32")
                                        .allowed("300.00"),
                                skilled)
                        .elsewhere(1, "charges"),
                Planted.of(
                                "center-in-skilled-nursing",
                                "nursing facility visits in skilled nursing do not count on a health center's claim either",
                                CaseLine.on("2025-02-03").at(THEIRS),
                                CaseLine.on("2025-04-10")
                                        .code("99309")
                                        .facility(OUR_CENTER, "771")
                                        .allowed("300.00"),
                                skilled)
                        .elsewhere(1, "only"),
                Planted.of(
                                "advance-care-in-hospital",
                                "advance care planning during a hospital stay does not count",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-04-03")
                                        .at(THEIRS)
                                        .code("99497")
                                        .allowed("300.00"),
                                hospital)
                        .ours(1, "only"),
                Planted.of(
                                "advance-care-in-the-office",
                                "advance care planning in the office counts",
                                CaseLine.on("2025-02-03"),
                                CaseLine.on("2025-05-03")
                                        .at(THEIRS)
                                        .code("99497")
                                        .allowed("300.00"),
                                hospital)
                        .elsewhere(1, "charges"));
    }
}
