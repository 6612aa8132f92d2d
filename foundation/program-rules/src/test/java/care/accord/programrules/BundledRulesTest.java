package care.accord.programrules;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.PerformanceYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rules that ship")
class BundledRulesTest {
    private static final ProgramRules RULES = ProgramRules.bundled();

    @Test
    void everyFileInTheFolderBelongsToAProgram() throws IOException {
        Path folder =
                Path.of(System.getProperty("accord.root", "../.."))
                        .resolve("foundation/program-rules/src/main/resources/program-rules");
        List<String> listed =
                RULES.programs().stream().flatMap(program -> program.files().stream()).toList();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> present =
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("programs.yaml"))
                            .toList();
            assertThat(listed).containsExactlyInAnyOrderElementsOf(present);
        }
    }

    @ParameterizedTest(name = "{0} in PY{1} is {2}")
    @CsvSource({
        "mssp.enhanced.sharing_rate, 2023, 0.75",
        "mssp.basic-a.sharing_rate, 2019, 0.40",
        "mssp.enhanced.payment_limit, 2024, 0.20",
        "mssp.sequestration, 2018, 0.02",
        "mssp.sequestration, 2020, 0.00",
        "mssp.sequestration, 2021, 0.02"
    })
    void numbersAreWhatTheRuleSays(String id, int year, String value) {
        assertThat(RULES.byPerformanceYear(id).in(new PerformanceYear(year)).number())
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "{0} of PY{1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mssp.primary_care_services       | 2013 | 43  | 99201
                    mssp.primary_care_services       | 2016 | 47  | 99490
                    mssp.primary_care_services       | 2019 | 63  | 99497
                    mssp.primary_care_services       | 2021 | 78  | 99483
                    mssp.primary_care_services       | 2022 | 85  | G2252
                    mssp.primary_care_services       | 2023 | 89  | G3003
                    mssp.primary_care_services       | 2024 | 106 | G2211
                    mssp.primary_care_services       | 2026 | 119 | G0570
                    mssp.primary_care_services       | 2020 | 71  | 99421
                    mssp.primary_care_services       | 2025 | 120 | G0556
                    mssp.primary_care_specialists    | 2015 | 52  | 02
                    mssp.primary_care_specialists    | 2016 | 19  | 98
                    mssp.assignment_eligibility      | 2025 | 6   | no-other-initiative
                    aco-reach.primary_care_specialties | 2026 | 8 | 97
                    """)
    void listsHaveTheirYears(String list, int year, int size, String among) {
        assertThat(RULES.codes(list).in(new PerformanceYear(year)))
                .hasSize(size)
                .containsKey(among);
    }
}
