package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.MeasureLine.stay;

import java.util.List;

/// Every inclusion and exclusion of medication adherence.
final class AdherenceCases {
    private static final String SIMVASTATIN = "99999020100";
    private static final String ATORVASTATIN = "99999020200";
    private static final String LISINOPRIL = "99999020300";
    private static final String LISINOPRIL_HCTZ = "99999020400";
    private static final String CAPTOPRIL = "99999020500";
    private static final String METFORMIN = "99999020600";
    private static final String INSULIN = "99999020700";
    private static final String SACUBITRIL = "99999020800";

    /// Products and their ingredients.
    static final List<String> DRUGS =
            List.of(
                    SIMVASTATIN + ",simvastatin",
                    ATORVASTATIN + ",atorvastatin",
                    LISINOPRIL + ",lisinopril",
                    LISINOPRIL_HCTZ + ",hydrochlorothiazide+lisinopril",
                    CAPTOPRIL + ",captopril",
                    METFORMIN + ",metformin",
                    INSULIN + ",insulin glargine",
                    SACUBITRIL + ",sacubitril+valsartan");

    private AdherenceCases() {}

    static List<MeasureCase> all() {
        return java.util.stream.Stream.of(first(), second()).flatMap(List::stream).toList();
    }

    private static List<MeasureCase> first() {
        return List.of(
                MeasureCase.of("adherence-just-enough", "88 of 110 days are 80 percent")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 28)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of("adherence-just-short", "87 of 110 days")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 27)
                        .expects("adherence-statins", "unmet", 0, 1),
                MeasureCase.of("adherence-one-fill", "one fill is no treatment")
                        .filled("2025-02-01", SIMVASTATIN, 90)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-two-fills-one-day", "two fills on one day")
                        .filled("2025-02-01", SIMVASTATIN, 90)
                        .filled("2025-02-01", SIMVASTATIN, 90)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-ninety-days", "treated for 90 days")
                        .filled("2025-10-03", SIMVASTATIN, 45)
                        .filled("2025-11-17", SIMVASTATIN, 45)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-ninety-one-days", "treated for 91 days")
                        .filled("2025-10-02", SIMVASTATIN, 45)
                        .filled("2025-11-16", SIMVASTATIN, 46)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of(
                                "adherence-early-refill",
                                "an early refill of the same drug is used later")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-10-13", SIMVASTATIN, 28)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of(
                                "adherence-switch",
                                "another drug of the class at once is not used later")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-10-13", ATORVASTATIN, 28)
                        .expects("adherence-statins", "unmet", 0, 1),
                MeasureCase.of(
                                "adherence-switch-covers",
                                "another drug of the class covers as well")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", ATORVASTATIN, 28)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of(
                                "adherence-combination",
                                "a combination with the same ingredient is used later")
                        .filled("2025-09-13", LISINOPRIL, 60)
                        .filled("2025-10-13", LISINOPRIL_HCTZ, 28)
                        .expects("adherence-renin-angiotensin", "met", 1, 1),
                MeasureCase.of("adherence-other-class", "a drug of another class does not cover")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", LISINOPRIL, 50)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-stay", "ten days in hospital are not counted: 80 of 100")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 20)
                        .with(stay("2025-12-10", "2025-12-19", "N390"))
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of("adherence-without-stay", "the same without the stay: 80 of 110")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 20)
                        .expects("adherence-statins", "unmet", 0, 1));
    }

    private static List<MeasureCase> second() {
        return List.of(
                MeasureCase.of(
                                "adherence-stay-saves-supply",
                                "what a stay left unused covers days after it: 80 of 100")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 20)
                        .with(stay("2025-10-01", "2025-10-10", "N390"))
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of(
                                "adherence-skilled-nursing",
                                "ten days in skilled nursing are not counted either")
                        .filled("2025-09-13", SIMVASTATIN, 60)
                        .filled("2025-11-12", SIMVASTATIN, 20)
                        .with(stay("2025-12-10", "2025-12-19", "N390").billed("211").at("455001"))
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of("adherence-died", "the treatment ends with death")
                        .died("2025-09-30")
                        .filled("2025-07-01", SIMVASTATIN, 60)
                        .filled("2025-08-30", SIMVASTATIN, 32)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of("adherence-left", "the treatment ends with enrollment")
                        .enrolled("2024-01-01", "2025-09-30")
                        .filled("2025-07-01", SIMVASTATIN, 60)
                        .filled("2025-08-30", SIMVASTATIN, 32)
                        .expects("adherence-statins", "met", 1, 1),
                MeasureCase.of("adherence-gap", "a gap in enrollment during treatment")
                        .enrolled("2024-01-01", "2025-08-31")
                        .enrolled("2025-10-01", "2025-12-31")
                        .filled("2025-07-01", SIMVASTATIN, 60)
                        .filled("2025-08-30", SIMVASTATIN, 90)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-minor", "younger than 18 on the first day")
                        .born("2007-01-02")
                        .filled("2025-07-01", SIMVASTATIN, 90)
                        .filled("2025-09-29", SIMVASTATIN, 94)
                        .expects("adherence-statins", "not-applicable", 0, 0),
                MeasureCase.of("adherence-hospice", "in hospice")
                        .filled("2025-07-01", SIMVASTATIN, 90)
                        .filled("2025-09-29", SIMVASTATIN, 94)
                        .with(stay("2025-12-01", "2025-12-20", "C189").billed("811").at("451500"))
                        .expects("adherence-statins", "excluded", 0, 0),
                MeasureCase.of("adherence-esrd", "kidney failure")
                        .filled("2025-07-01", SIMVASTATIN, 90)
                        .filled("2025-09-29", SIMVASTATIN, 94)
                        .with(MeasureLine.visit("2025-03-03", "11", "99213", "N186"))
                        .expects("adherence-statins", "excluded", 0, 0),
                MeasureCase.of("adherence-diabetes", "a diabetes drug throughout")
                        .filled("2025-07-01", METFORMIN, 90)
                        .filled("2025-09-29", METFORMIN, 94)
                        .expects("adherence-diabetes", "met", 1, 1),
                MeasureCase.of("adherence-insulin", "insulin during treatment")
                        .filled("2025-07-01", METFORMIN, 90)
                        .filled("2025-09-29", METFORMIN, 94)
                        .filled("2025-10-01", INSULIN, 30)
                        .expects("adherence-diabetes", "excluded", 0, 0),
                MeasureCase.of("adherence-insulin-before", "insulin before treatment began")
                        .filled("2025-02-01", INSULIN, 30)
                        .filled("2025-07-01", METFORMIN, 90)
                        .filled("2025-09-29", METFORMIN, 94)
                        .expects("adherence-diabetes", "met", 1, 1),
                MeasureCase.of("adherence-sacubitril", "sacubitril with valsartan during treatment")
                        .filled("2025-07-01", LISINOPRIL, 90)
                        .filled("2025-09-29", LISINOPRIL, 60)
                        .filled("2025-11-28", SACUBITRIL, 30)
                        .expects("adherence-renin-angiotensin", "excluded", 0, 0),
                MeasureCase.of(
                                "adherence-fill-before-the-year",
                                "a fill of the year before does not count")
                        .filled("2024-12-01", SIMVASTATIN, 90)
                        .filled("2025-03-01", SIMVASTATIN, 90)
                        .expects("adherence-statins", "not-applicable", 0, 0));
    }
}
