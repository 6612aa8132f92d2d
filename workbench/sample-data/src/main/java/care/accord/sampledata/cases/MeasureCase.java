package care.accord.sampledata.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One person, what claims say of them, and what a measure must answer.
public final class MeasureCase {
    private static final String FIRST_DAY = "2023-01-01";
    private static final String LAST_DAY = "2025-12-31";

    private final String name;
    private final String sentence;
    private final List<Answer> answers = new ArrayList<>();
    private final List<MeasureLine> lines = new ArrayList<>();
    private final List<String[]> fills = new ArrayList<>();
    private final List<String[]> spans = new ArrayList<>();
    private String birth = "1950-06-15";
    private String death = "";
    private String sex = "female";

    /// What a measure says of the person.
    ///
    /// @param standing `met`, `unmet`, `excluded` or `not-applicable`
    /// @param events readmissions, stays, visits; of adherence 1 for who is adherent
    /// @param exposure index stays or member months; of shares 1 for who counts
    public record Answer(String measure, String standing, int events, int exposure) {}

    private MeasureCase(String name, String sentence) {
        this.name = name;
        this.sentence = sentence;
    }

    static MeasureCase of(String name, String sentence) {
        return new MeasureCase(name, sentence);
    }

    MeasureCase born(String day) {
        birth = day;
        return this;
    }

    MeasureCase male() {
        sex = "male";
        return this;
    }

    MeasureCase died(String day) {
        death = day;
        return this;
    }

    MeasureCase enrolled(String first, String last) {
        spans.add(new String[] {first, last});
        return this;
    }

    MeasureCase with(MeasureLine line) {
        lines.add(line);
        return this;
    }

    MeasureCase filled(String day, String ndc, int days) {
        fills.add(new String[] {day, ndc, Integer.toString(days)});
        return this;
    }

    MeasureCase expects(String measure, String standing, int events, int exposure) {
        answers.add(new Answer(measure, standing, events, exposure));
        return this;
    }

    /// How the person is known.
    public String person() {
        return "case-" + name;
    }

    List<String> eligibility() {
        List<String[]> all =
                spans.isEmpty() ? List.<String[]>of(new String[] {FIRST_DAY, LAST_DAY}) : spans;
        return all.stream()
                .map(span -> String.join(",", person(), sex, birth, death, span[0], span[1], "AB"))
                .toList();
    }

    List<String> medicalClaims() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(lines.get(i).row("%s-%d".formatted(name, i + 1), person()));
        }
        return rows;
    }

    List<String> pharmacyClaims() {
        List<String> rows = new ArrayList<>();
        for (String[] fill : fills) {
            LocalDate day = LocalDate.parse(fill[0]);
            rows.add(
                    String.join(
                            ",",
                            "%s-fill-%d".formatted(name, rows.size() + 1),
                            "1",
                            person(),
                            fill[0],
                            fill[1],
                            fill[2],
                            day.plusDays(1).toString(),
                            "9.00",
                            "7.00"));
        }
        return rows;
    }

    List<String> truth() {
        return answers.stream()
                .map(answer ->
                        String.join(
                                ",",
                                person(),
                                answer.measure(),
                                answer.standing(),
                                Integer.toString(answer.events()),
                                Integer.toString(answer.exposure()),
                                sentence))
                .toList();
    }
}
