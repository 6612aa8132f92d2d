package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.MeasureLine.stay;

import java.util.List;

/// Every inclusion and exclusion of readmission.
final class ReadmissionCases {
    private ReadmissionCases() {}

    static List<MeasureCase> all() {
        return java.util.stream.Stream.of(first(), second()).flatMap(List::stream).toList();
    }

    private static List<MeasureCase> first() {
        return List.of(
                MeasureCase.of("readmission-within-30-days", "back on day 30")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-04-04", "2025-04-08", "I5022"))
                        .expects("all-cause-readmission", "met", 1, 2),
                MeasureCase.of("readmission-after-31-days", "back on day 31")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-04-05", "2025-04-08", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 2),
                MeasureCase.of("readmission-none", "never back")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of("readmission-twice", "back twice: every stay is an index stay")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-20", "2025-03-25", "J189"))
                        .with(stay("2025-04-10", "2025-04-12", "N390"))
                        .expects("all-cause-readmission", "met", 2, 3),
                MeasureCase.of(
                                "readmission-transfer",
                                "moved to another hospital on the day: one index stay; it is the second")
                        .with(stay("2025-03-01", "2025-03-03", "I5022").discharged("02"))
                        .with(
                                stay("2025-03-03", "2025-03-08", "I5022")
                                        .at(MeasureLine.OTHER_HOSPITAL))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of(
                                "readmission-transfer-next-day",
                                "moved overnight and coded as sent home: a transfer by its dates")
                        .with(stay("2025-03-01", "2025-03-03", "I5022"))
                        .with(
                                stay("2025-03-04", "2025-03-08", "I5022")
                                        .at(MeasureLine.OTHER_HOSPITAL))
                        .with(stay("2025-03-20", "2025-03-22", "N179"))
                        .expects("all-cause-readmission", "met", 1, 2),
                MeasureCase.of(
                                "readmission-interim-claims",
                                "two claims of one stay; the first says still a patient")
                        .with(
                                stay("2025-03-01", "2025-03-15", "I5022")
                                        .billed("112")
                                        .discharged("30"))
                        .with(stay("2025-03-16", "2025-03-20", "I5022").billed("114"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of(
                                "readmission-same-day-same-diagnosis",
                                "back at the same hospital on the day for the same: the stay never ended")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-05", "2025-03-09", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of(
                                "readmission-against-advice",
                                "left against medical advice: no index stay; coming back is one")
                        .with(stay("2025-03-01", "2025-03-05", "I5022").discharged("07"))
                        .with(stay("2025-03-10", "2025-03-12", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of("readmission-died-in-hospital", "died in hospital: no index stay")
                        .died("2025-03-05")
                        .with(stay("2025-03-01", "2025-03-05", "I5022").discharged("20"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of(
                                "readmission-died-at-home",
                                "died within 30 days without coming back: counts without a readmission")
                        .died("2025-03-20")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of(
                                "readmission-planned-chemotherapy",
                                "came back for chemotherapy: planned")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-20", "2025-03-22", "Z5111"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of(
                                "readmission-planned-joint",
                                "came back for a joint replaced for arthrosis: planned")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-20", "2025-03-22", "M1711").grouped("470"))
                        .expects("all-cause-readmission", "unmet", 0, 2),
                MeasureCase.of(
                                "readmission-broken-hip",
                                "came back for a joint replaced after a fracture: not planned")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-20", "2025-03-22", "S72001A").grouped("470"))
                        .expects("all-cause-readmission", "met", 1, 2));
    }

    private static List<MeasureCase> second() {
        return List.of(
                MeasureCase.of(
                                "readmission-planned-then-unplanned",
                                "only the first admission within the window is looked at")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-15", "2025-03-16", "Z5111"))
                        .with(stay("2025-03-25", "2025-03-26", "N390"))
                        .expects("all-cause-readmission", "unmet", 0, 2),
                MeasureCase.of("readmission-cancer", "treated for cancer: no index stay")
                        .with(stay("2025-03-01", "2025-03-05", "C189"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of(
                                "readmission-psychiatric",
                                "a psychiatric stay: no index stay, though a readmission after another")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-20", "2025-03-30", "F332"))
                        .expects("all-cause-readmission", "met", 1, 1),
                MeasureCase.of(
                                "readmission-rehabilitation-hospital",
                                "a rehabilitation hospital is no acute one")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-03-10", "2025-03-30", "I5022").at("453025"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of("readmission-skilled-nursing", "skilled nursing is no readmission")
                        .with(stay("2025-03-01", "2025-03-05", "I5022").discharged("03"))
                        .with(stay("2025-03-05", "2025-03-30", "I5022").at("455001").billed("211"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of("readmission-minor", "younger than 18")
                        .born("2010-01-01")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of("readmission-new-member", "enrolled less than a year before")
                        .enrolled("2024-06-01", "2025-12-31")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of("readmission-left-plan", "enrollment ended within 30 days after")
                        .enrolled("2023-01-01", "2025-03-31")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of("readmission-gap-in-enrollment", "a gap in the year before")
                        .enrolled("2023-01-01", "2024-10-31")
                        .enrolled("2024-12-01", "2025-12-31")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("all-cause-readmission", "excluded", 0, 0),
                MeasureCase.of(
                                "readmission-window-ends-later",
                                "discharged so late that the window ends after the period")
                        .with(stay("2025-12-01", "2025-12-02", "I5022"))
                        .expects("all-cause-readmission", "not-applicable", 0, 0),
                MeasureCase.of(
                                "readmission-last-window",
                                "discharged 30 days before the period ends")
                        .with(stay("2025-11-28", "2025-12-01", "I5022"))
                        .expects("all-cause-readmission", "unmet", 0, 1),
                MeasureCase.of("readmission-year-before", "discharged before the period")
                        .with(stay("2024-12-20", "2024-12-31", "I5022"))
                        .expects("all-cause-readmission", "not-applicable", 0, 0),
                MeasureCase.of(
                                "readmission-from-the-year-before",
                                "an index stay that began before the period counts by its end")
                        .with(stay("2024-12-20", "2025-01-02", "I5022"))
                        .with(stay("2025-01-05", "2025-01-07", "N390"))
                        .expects("all-cause-readmission", "met", 1, 2));
    }
}
