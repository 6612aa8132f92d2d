package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.Verdict.Accepted;
import care.accord.population.files.Verdict.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The exclusion file names people whose data is not shared")
class BnexFormatTest {
    private static final String GOOD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <BeneficiaryExclusions>
              <Beneficiary>
                <MBI>1EG4TE5MK73</MBI><FirstName>A</FirstName>
                <ExcludeReasons><ExcludeReason>BD</ExcludeReason><ExcludeReason>PL</ExcludeReason></ExcludeReasons>
              </Beneficiary>
              <Beneficiary><MBI>1EG4TE5MK74</MBI></Beneficiary>
            </BeneficiaryExclusions>
            """;

    @TempDir Path folder;

    @Test
    void readsPeopleAndReasons() throws IOException {
        List<DataSharingExclusion> exclusions = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        file(GOOD),
                        new FeedSink() {
                            @Override
                            public void exclusion(DataSharingExclusion exclusion) {
                                exclusions.add(exclusion);
                            }
                        });

        assertThat(verdict).isInstanceOf(Accepted.class);
        assertThat(verdict.totals().lines()).isEqualTo(2);
        assertThat(verdict.totals().beneficiaries()).isEqualTo(2);
        assertThat(exclusions)
                .extracting(one -> one.beneficiary().value() + one.reasons())
                .containsExactly("1EG4TE5MK73[BD, PL]", "1EG4TE5MK74[]");
    }

    @Test
    void aPersonWithoutIdentifierRejectsTheFile() throws IOException {
        Rejected verdict =
                (Rejected)
                        FeedReader.check(
                                file(GOOD.replace("<MBI>1EG4TE5MK74</MBI>", "<MBI> </MBI>")));

        assertThat(verdict.rejections())
                .containsExactly(new Rejection(7, "MBI", "is required and blank"));
        assertThat(verdict.accepted().lines()).isEqualTo(1);
        assertThat(verdict.rejected().lines()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b></a> | is not well-formed XML without a document type, at line 1",
                "hello | is not well-formed XML without a document type, at line 1",
                "'' | is not well-formed XML without a document type, at line 1",
                "<BeneficiaryExclusions/> | has no Beneficiary element",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><Beneficiary><MBI>&x;</MBI></Beneficiary></a> | is not well-formed XML without a document type, at line 1",
                "<!DOCTYPE a [<!ENTITY x \"1EG4TE5MK73\">]><a><Beneficiary><MBI>&x;</MBI></Beneficiary></a> | is not well-formed XML without a document type, at line 1",
            })
    void whatIsNoExclusionFileIsAVerdict(String text, String reason) throws IOException {
        assertThat(((Rejected) FeedReader.check(file(text))).rejections())
                .containsExactly(new Rejection(0, "", reason));
    }

    @Test
    void anEndlessValueIsCutNotKept() throws IOException {
        String text = GOOD.replace("1EG4TE5MK74", "x".repeat(5_000_000));

        assertThat(((Rejected) FeedReader.check(file(text))).rejections())
                .containsExactly(new Rejection(7, "MBI", "is longer than 64 characters"));
        assertThat(FeedReader.checkHeader(file(text))).isEmpty();
    }

    private FeedFile file(String text) throws IOException {
        return FeedFile.of(
                FeedKind.BNEX, Files.writeString(folder.resolve("P.A1234.BNEX.xml"), text));
    }
}
