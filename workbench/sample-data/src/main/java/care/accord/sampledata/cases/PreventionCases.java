package care.accord.sampledata.cases;

import static care.accord.sampledata.cases.MeasureLine.stay;

import java.util.List;

/// Every inclusion and exclusion of the prevention quality indicators that claims can show.
final class PreventionCases {
    private PreventionCases() {}

    static List<MeasureCase> all() {
        return java.util.stream.Stream.of(first(), second()).flatMap(List::stream).toList();
    }

    private static List<MeasureCase> first() {
        return List.of(
                MeasureCase.of("pqi-01", "a stay for ketoacidosis")
                        .with(stay("2025-03-01", "2025-03-05", "E1010"))
                        .expects("prevention-quality-01", "met", 1, 12),
                MeasureCase.of("pqi-03", "a stay for diabetes with kidney disease")
                        .with(stay("2025-03-01", "2025-03-05", "E1122"))
                        .expects("prevention-quality-03", "met", 1, 12),
                MeasureCase.of("pqi-05", "a stay for COPD")
                        .with(stay("2025-03-01", "2025-03-05", "J441"))
                        .expects("prevention-quality-05", "met", 1, 12),
                MeasureCase.of("pqi-07", "a stay for hypertension")
                        .with(stay("2025-03-01", "2025-03-05", "I10"))
                        .expects("prevention-quality-07", "met", 1, 12),
                MeasureCase.of("pqi-08", "a stay for heart failure")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("prevention-quality-08", "met", 1, 12),
                MeasureCase.of("pqi-11", "a stay for pneumonia")
                        .with(stay("2025-03-01", "2025-03-05", "J189"))
                        .expects("prevention-quality-11", "met", 1, 12),
                MeasureCase.of("pqi-12", "a stay for urinary tract infection")
                        .with(stay("2025-03-01", "2025-03-05", "N390"))
                        .expects("prevention-quality-12", "met", 1, 12),
                MeasureCase.of("pqi-14", "a stay for diabetes with hyperglycemia")
                        .with(stay("2025-03-01", "2025-03-05", "E1165"))
                        .expects("prevention-quality-14", "met", 1, 12),
                MeasureCase.of(
                                "pqi-08-not-principal",
                                "heart failure is not the principal diagnosis")
                        .with(stay("2025-03-01", "2025-03-05", "N179 I5022"))
                        .expects("prevention-quality-08", "unmet", 0, 12),
                MeasureCase.of("pqi-08-transferred-in", "the stay began in another hospital")
                        .with(stay("2025-03-01", "2025-03-03", "R0602").discharged("02"))
                        .with(
                                stay("2025-03-03", "2025-03-08", "I5022")
                                        .at(MeasureLine.OTHER_HOSPITAL))
                        .expects("prevention-quality-08", "unmet", 0, 12),
                MeasureCase.of("pqi-08-from-skilled-nursing", "came from skilled nursing")
                        .with(stay("2025-02-01", "2025-03-01", "I5022").at("455001").billed("211"))
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("prevention-quality-08", "unmet", 0, 12),
                MeasureCase.of("pqi-08-minor", "younger than 18: not counted")
                        .born("2010-01-01")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("prevention-quality-08", "not-applicable", 0, 0),
                MeasureCase.of("pqi-08-discharged-after", "the stay ends after the period")
                        .enrolled("2023-01-01", "2026-12-31")
                        .with(stay("2025-12-30", "2026-01-02", "I5022"))
                        .expects("prevention-quality-08", "unmet", 0, 12),
                MeasureCase.of("pqi-08-half-year", "counted for the months enrolled")
                        .enrolled("2025-01-01", "2025-06-30")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .expects("prevention-quality-08", "met", 1, 6),
                MeasureCase.of("pqi-05-young", "COPD under 40 is not counted")
                        .born("1990-01-01")
                        .with(stay("2025-03-01", "2025-03-05", "J449"))
                        .expects("prevention-quality-05", "not-applicable", 0, 0));
    }

    private static List<MeasureCase> second() {
        return List.of(
                MeasureCase.of("pqi-05-cystic-fibrosis", "COPD with cystic fibrosis")
                        .with(stay("2025-03-01", "2025-03-05", "J449 E849"))
                        .expects("prevention-quality-05", "unmet", 0, 12),
                MeasureCase.of("pqi-15", "asthma under 40")
                        .born("1990-01-01")
                        .with(stay("2025-03-01", "2025-03-05", "J45901"))
                        .expects("prevention-quality-15", "met", 1, 12),
                MeasureCase.of("pqi-15-older", "asthma from 40 on is the other indicator")
                        .with(stay("2025-03-01", "2025-03-05", "J45901"))
                        .expects("prevention-quality-15", "not-applicable", 0, 0),
                MeasureCase.of(
                                "pqi-15-forty",
                                "becomes 40 in the period: counted through the month of the birthday")
                        .born("1985-06-15")
                        .with(stay("2025-03-01", "2025-03-05", "J45901"))
                        .expects("prevention-quality-15", "met", 1, 6),
                MeasureCase.of("pqi-11-sickle-cell", "pneumonia with sickle cell disease")
                        .with(stay("2025-03-01", "2025-03-05", "J189 D5700"))
                        .expects("prevention-quality-11", "unmet", 0, 12),
                MeasureCase.of(
                                "pqi-12-kidney-disorder",
                                "urinary tract infection with vesicoureteral reflux")
                        .with(stay("2025-03-01", "2025-03-05", "N390 N1371"))
                        .expects("prevention-quality-12", "unmet", 0, 12),
                MeasureCase.of("pqi-14-coma", "coma is a short-term complication")
                        .with(stay("2025-03-01", "2025-03-05", "E11641"))
                        .expects("prevention-quality-14", "unmet", 0, 12),
                MeasureCase.of("pqi-16", "a leg amputated, with diabetes")
                        .with(stay("2025-03-01", "2025-03-05", "I70261 E1151").grouped("240"))
                        .expects("prevention-quality-16", "met", 1, 12),
                MeasureCase.of("pqi-16-no-diabetes", "a leg amputated, without diabetes")
                        .with(stay("2025-03-01", "2025-03-05", "I70261").grouped("240"))
                        .expects("prevention-quality-16", "unmet", 0, 12),
                MeasureCase.of("pqi-16-trauma", "a leg amputated after an accident")
                        .with(stay("2025-03-01", "2025-03-05", "S88911A E119").grouped("240"))
                        .expects("prevention-quality-16", "unmet", 0, 12),
                MeasureCase.of("pqi-12-obstetric", "an infection in a stay for childbirth")
                        .born("1990-01-01")
                        .with(stay("2025-03-01", "2025-03-05", "N390").grouped("807"))
                        .expects("prevention-quality-12", "unmet", 0, 12),
                MeasureCase.of("pqi-90-two-conditions", "two avoidable stays count twice overall")
                        .with(stay("2025-03-01", "2025-03-05", "I5022"))
                        .with(stay("2025-06-01", "2025-06-03", "N390"))
                        .expects("prevention-quality-90", "met", 2, 12),
                MeasureCase.of("pqi-91-acute", "pneumonia is acute")
                        .with(stay("2025-03-01", "2025-03-05", "J189"))
                        .expects("prevention-quality-91", "met", 1, 12),
                MeasureCase.of("pqi-92-chronic", "pneumonia is not chronic")
                        .with(stay("2025-03-01", "2025-03-05", "J189"))
                        .expects("prevention-quality-92", "unmet", 0, 12),
                MeasureCase.of("pqi-93-diabetes", "uncontrolled diabetes is of the diabetes set")
                        .with(stay("2025-03-01", "2025-03-05", "E1165"))
                        .expects("prevention-quality-93", "met", 1, 12));
    }
}
