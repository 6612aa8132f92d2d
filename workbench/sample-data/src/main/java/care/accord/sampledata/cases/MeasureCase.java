package care.accord.sampledata.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One person, what claims say of them, and what a measure must answer.
///
/// @param who such as `born 1990-01-01`, where it is told
/// @param care in the order in which it is told
/// @param answer the measure, the standing, events by exposure
public record MeasureCase(
        String name, String sentence, List<Phrase> who, List<Phrase> care, Phrase answer) {
    private static final Phrase ENROLLED = Phrase.of("enrolled 2023-01-01..2025-12-31");

    static MeasureCase of(CaseTable.Row row) {
        return new MeasureCase(
                row.cell(0),
                row.cell(1),
                row.phrases(2),
                row.phrases(3),
                row.phrases(4).getFirst());
    }

    /// How the person is known.
    public String person() {
        return "case-" + name;
    }

    List<String> eligibility() {
        String sex = told("male").isEmpty() ? "female" : "male";
        List<Phrase> enrolled = told("enrolled");
        return (enrolled.isEmpty() ? List.of(ENROLLED) : enrolled)
                .stream()
                        .map(span ->
                                String.join(
                                        ",",
                                        person(),
                                        sex,
                                        day("born", "1950-06-15"),
                                        day("died", ""),
                                        span.first(1).toString(),
                                        span.last(1).toString(),
                                        "AB"))
                        .toList();
    }

    private List<Phrase> told(String about) {
        return who.stream().filter(phrase -> phrase.word(0).equals(about)).toList();
    }

    private String day(String about, String otherwise) {
        return told(about).stream().findFirst().map(phrase -> phrase.word(1)).orElse(otherwise);
    }

    List<String> medicalClaims() {
        List<String> rows = new ArrayList<>();
        for (Phrase said : care) {
            String claim = "%s-%d".formatted(name, rows.size() + 1);
            switch (said.word(0)) {
                case "stay" -> rows.add(MeasureLine.stay(said).row(claim, person()));
                case "outpatient" -> rows.add(MeasureLine.outpatient(said).row(claim, person()));
                case "visit" -> rows.add(MeasureLine.visit(said).row(claim, person()));
                case "filled" -> {}
                default -> throw new IllegalArgumentException("Planted cases know no " + said);
            }
        }
        return rows;
    }

    /// @param drugs codes by name
    List<String> pharmacyClaims(Map<String, String> drugs) {
        List<String> rows = new ArrayList<>();
        for (Phrase said : care) {
            if (said.word(0).equals("filled")) {
                rows.add(
                        String.join(
                                ",",
                                "%s-fill-%d".formatted(name, rows.size() + 1),
                                "1",
                                person(),
                                said.word(1),
                                Phrase.code(drugs, said.word(2)),
                                said.word(3),
                                said.day(1).plusDays(1).toString(),
                                "9.00",
                                "7.00"));
            }
        }
        return rows;
    }

    String truth() {
        return String.join(
                ",",
                person(),
                answer.word(0),
                answer.word(1),
                answer.word(2).replace('/', ','),
                sentence);
    }
}
