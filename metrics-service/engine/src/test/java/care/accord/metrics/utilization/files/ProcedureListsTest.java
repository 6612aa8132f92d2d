package care.accord.metrics.utilization.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.metrics.hospital.Condition;
import care.accord.metrics.hospital.PreventionQuality;
import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.measure.MeasureId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A list of procedures that a user loads stands in for the families that are shipped")
class ProcedureListsTest {
    @TempDir Path folder;

    @Test
    void theListStandsInForItsFamilies() throws IOException {
        ProcedureLists lists = read("list,code\ncardiac-procedures,02100Z9\n");

        Condition shipped = heartFailure(ProcedureLists.NONE);
        Condition loaded = heartFailure(lists);
        assertThat(excludes(shipped, "02100Z9")).isTrue();
        assertThat(excludes(shipped, "02RF38Z")).isTrue();
        assertThat(excludes(loaded, "02100Z9")).isTrue();
        assertThat(excludes(loaded, "02RF38Z")).isFalse();
    }

    @Test
    void otherListsStayAsShipped() throws IOException {
        PreventionQuality amputations =
                measure("16", read("list,code\ncardiac-procedures,02100Z9\n"));

        assertThat(amputations.rules().conditions().getFirst().procedures().contains("0Y6H0Z1"))
                .isTrue();
    }

    @Test
    @DisplayName("the edition of the measure says which codes it was computed with")
    void theEditionIsAnother() throws IOException {
        String shipped = measure("08", ProcedureLists.NONE).description().edition();
        String loaded =
                measure("08", read("list,code\ncardiac-procedures,02100Z9\n"))
                        .description()
                        .edition();
        String other =
                measure("08", read("list,code\ncardiac-procedures,02100ZF\n"))
                        .description()
                        .edition();

        assertThat(Set.of(shipped, loaded, other)).hasSize(3);
    }

    @Test
    void aListThatNoMeasureHasIsNamedWithThoseThatAre() {
        ProcedureLists lists = new ProcedureLists(Map.of("cardiac", Set.of("02100Z9")));

        assertThatThrownBy(() -> ClaimsMeasures.shipped(Optional.empty(), lists))
                .hasMessageContaining(
                        "the list of procedures 'cardiac' is not one of [cardiac-procedures, dialysis-access,"
                                + " lower-extremity-amputations, toe-amputations, transplantations]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cardiac-procedures,0210 | '0210' is not an ICD-10-PCS code of 7 digits and capitals",
                "cardiac-procedures,02100z9 | '02100z9' is not an ICD-10-PCS code of 7 digits and capitals",
            })
    void aCodeOfAnotherShapeIsNamed(String row, String reason) {
        assertThatThrownBy(() -> read("list,code\n" + row + "\n")).hasMessageContaining(reason);
    }

    @Test
    void aCodeThatIsThereTwiceIsNamed() {
        assertThatThrownBy(() ->
                        read("list,code\ncardiac-procedures,02100Z9\ncardiac-procedures,02100Z9\n"))
                .hasMessageContaining("02100Z9 is listed twice in cardiac-procedures");
    }

    private ProcedureLists read(String text) throws IOException {
        return ProcedureTable.read(Files.writeString(folder.resolve("lists.csv"), text));
    }

    private static boolean excludes(Condition condition, String code) {
        return condition.without().stream()
                .anyMatch(exclusion -> exclusion.procedures().contains(code));
    }

    private static Condition heartFailure(ProcedureLists lists) {
        return measure("08", lists).rules().conditions().getFirst();
    }

    private static PreventionQuality measure(String number, ProcedureLists lists) {
        return (PreventionQuality)
                ClaimsMeasures.shipped(Optional.empty(), lists)
                        .find(new MeasureId("prevention-quality-" + number))
                        .orElseThrow();
    }
}
