package care.accord.metrics.matching.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.matching.CrosswalkStatement;
import care.accord.metrics.matching.Identifier;
import care.accord.population.files.Rejection;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A crosswalk says whose identifiers they are, or is refused whole")
class CrosswalkFileTest {
    @TempDir Path folder;

    private CrosswalkFile read(String text) throws IOException {
        Path file = Files.createTempFile(folder, "crosswalk", ".csv");
        Files.writeString(file, text);
        return CrosswalkFile.read(file, "payer-north");
    }

    @Test
    void statementsAreRead() throws IOException {
        CrosswalkFile file =
                read("system,value,payer,member_id\nurn:mrn,1,payer-south,m-1\nurn:mrn,2,,\n");
        assertThat(file.rejections()).isEmpty();
        assertThat(file.statements())
                .containsExactlyInAnyOrder(
                        new CrosswalkStatement(
                                new Identifier("urn:mrn", "1"),
                                "payer-south",
                                Optional.of(new BeneficiaryId("m-1"))),
                        new CrosswalkStatement(
                                new Identifier("urn:mrn", "2"), "payer-north", Optional.empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    other columns     | system,value~urn:mrn,1                              | 1 |           | the columns are not system,value,payer,member_id
                    no value          | system,value,payer,member_id~urn:mrn,,p,m           | 2 | value     | has 1 to 64 characters
                    two members       | system,value,payer,member_id~a,1,p,m~a,1,p,n        | 3 | member_id | is another than on an earlier line
                    a field too few   | system,value,payer,member_id~a,1,p                  | 2 |           | is not CSV of 4 fields
                    nothing           | system,value,payer,member_id                        | 0 |           | the crosswalk says nothing
                    """)
    void whatIsWrongIsNamed(
            String rule,
            String text,
            long line,
            @org.jspecify.annotations.Nullable String field,
            String reason)
            throws IOException {
        CrosswalkFile file = read(text.replace('~', '\n'));
        assertThat(file.rejections())
                .as(rule)
                .contains(new Rejection(line, field == null ? "" : field, reason));
        assertThat(file.statements()).isEmpty();
    }
}
