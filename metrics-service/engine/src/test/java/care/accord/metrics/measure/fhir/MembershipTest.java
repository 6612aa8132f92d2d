package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "Populations nest as their scoring says (HL7 Quality Measure IG, Measure Scoring); a to e are visits of one person")
class MembershipTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    proportion | the denominator lies in the initial population       | initial-population=ab denominator=abc numerator=       | denominator=ab
                    proportion | an exclusion outside the denominator excludes nobody | initial-population=ab denominator=a denominator-exclusion=b numerator=a | denominator-exclusion= numerator=a
                    proportion | whoever is excluded is not in the numerator          | initial-population=abc denominator=abc denominator-exclusion=a numerator=ab | numerator=b
                    proportion | an exception is for who missed the numerator         | initial-population=abc denominator=abc numerator=a denominator-exception=ab | denominator-exception=b
                    proportion | and for who is not excluded                          | initial-population=abc denominator=abc denominator-exclusion=b numerator=a denominator-exception=bc | denominator-exception=c
                    proportion | a numerator exclusion is told beside the numerator   | initial-population=ab denominator=ab numerator=ab numerator-exclusion=b | numerator=ab numerator-exclusion=b
                    ratio      | the numerator need not be in the denominator         | initial-population=abc denominator=a numerator=bcd     | denominator=a numerator=bc
                    ratio      | an exclusion leaves the numerator as it is           | initial-population=ab denominator=ab denominator-exclusion=a numerator=a | denominator-exclusion=a numerator=a
                    continuous-variable | what is measured lies in the initial population | initial-population=ab measure-population=abc measure-population-exclusion=bc | measure-population=ab measure-population-exclusion=b
                    cohort     | is the initial population                            | initial-population=abc                                 | initial-population=abc
                    """)
    void nest(String scoring, String rule, String defines, String expected) {
        Map<String, String> answers = parts(defines);
        List<GroupCriteria.Population> populations = new ArrayList<>();
        answers.keySet()
                .forEach(code ->
                        populations.add(
                                new GroupCriteria.Population(
                                        code,
                                        PopulationCode.of(code).orElseThrow(),
                                        code,
                                        Optional.empty(),
                                        Optional.empty())));
        GroupCriteria group =
                new GroupCriteria(
                        "g",
                        Scoring.of(scoring).orElseThrow(),
                        Improvement.INCREASE,
                        "",
                        "Encounter",
                        populations,
                        List.of());

        Membership membership =
                new Membership(group, define -> visits(answers.getOrDefault(define, "")));

        parts(expected)
                .forEach((code, members) ->
                        assertThat(String.join("", membership.of(code).keySet()))
                                .as(code)
                                .isEqualTo(members));
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(" ", -1)) {
            String[] sides = part.split("=", -1);
            parts.put(sides[0], sides[1]);
        }
        return parts;
    }

    private static Map<String, Object> visits(String names) {
        Map<String, Object> visits = new LinkedHashMap<>();
        names.chars().forEach(name -> visits.put(Character.toString(name), name));
        return visits;
    }
}
