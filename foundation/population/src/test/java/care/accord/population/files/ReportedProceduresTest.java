package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Feeds say what was done in a hospital, and when where they know it (ADR 142)")
class ReportedProceduresTest {
    private static final List<ReportedProcedure> TWO =
            List.of(
                    new ReportedProcedure("0Y6H0Z1", Optional.of(LocalDate.of(2025, 3, 2))),
                    ReportedProcedure.undated("4A023N7"));

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "RIF_INPATIENT ! BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|CLM_FAC_TYPE_CD|CLM_SRVC_CLSFCTN_TYPE_CD|CLM_FREQ_CD|CLM_PMT_AMT|CLM_LINE_NUM|ICD_PRCDR_CD1|PRCDR_DT1|ICD_PRCDR_CD2|PRCDR_DT2|PRCDR_DT25"
                        + " ! -1|-7|01-Mar-2025|04-Mar-2025|14-Mar-2025|1|1|1|1000.00|1|0Y6H0Z1|02-Mar-2025|4A023N7||02-Mar-2025",
                "TUVA_MEDICAL_CLAIM ! claim_id,claim_line_number,person_id,claim_start_date,procedure_code_1,procedure_date_1,procedure_code_25,procedure_code_type"
                        + " ! C1,1,P1,2025-03-01,0Y6.H0Z1,2025-03-02,4A023N7,icd-10-pcs",
                "MEDICAL_CLAIMS ! claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,allowed_amount,paid_amount,procedure_codes"
                        + " ! C1,1,institutional,P1,2025-03-01,2025-04-01,1,1,0Y6H0Z1:2025-03-02 4A023N7",
            })
    void everyLineOfTheClaimHasThem(FeedKind kind, String header, String row) throws IOException {
        assertThat(procedures(kind, header, row)).containsExactly(TWO);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "named by CARIN ! http://www.cms.gov/Medicare/Coding/ICD10 ! 0Y6H0Z1",
                "named by HL7 ! http://hl7.org/fhir/sid/icd-10-pcs ! 0Y6H0Z1",
                "ICD-9 with its dot ! http://hl7.org/fhir/sid/icd-9-cm ! 84.17",
            })
    void anExplanationOfBenefitNamesTheClassification(String rule, String system, String code)
            throws IOException {
        String procedure =
                "{\"sequence\":1,\"date\":\"2025-03-02T00:00:00+00:00\",\"procedureCodeableConcept\":{\"coding\":["
                        + "{\"system\":\"http://snomed.info/sct\",\"code\":\"397218006\"},{\"system\":\"%s\",\"code\":\"%s\"}]}}"
                                .formatted(system, code);

        assertThat(procedures(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, benefit(procedure)))
                .as(rule)
                .containsExactly(
                        List.of(
                                new ReportedProcedure(
                                        code.replace(".", ""),
                                        Optional.of(LocalDate.of(2025, 3, 2)))));
    }

    @Test
    void aProcedureOfAnotherClassificationOnlyIsNone() throws IOException {
        String snomed =
                "{\"procedureCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"397218006\"}]}}";

        assertThat(procedures(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, benefit(snomed)))
                .containsExactly(List.of());
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "RIF_INPATIENT ! BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|CLM_FAC_TYPE_CD|CLM_SRVC_CLSFCTN_TYPE_CD|CLM_FREQ_CD|CLM_PMT_AMT|CLM_LINE_NUM|PRCDR_DT1"
                        + " ! -1|-7|01-Mar-2025|04-Mar-2025|14-Mar-2025|1|1|1|1000.00|1|2025-03-02 ! is not a date written dd-Mon-yyyy",
                "TUVA_MEDICAL_CLAIM ! claim_id,claim_line_number,person_id,claim_start_date,procedure_code_1"
                        + " ! C1,1,P1,2025-03-01,0Y6-H0Z1 ! '0Y6-H0Z1' is not a procedure code",
                "TUVA_MEDICAL_CLAIM ! claim_id,claim_line_number,person_id,claim_start_date,procedure_code_type"
                        + " ! C1,1,P1,2025-03-01,cpt ! 'cpt' is not one of icd-10-pcs, icd-9-pcs",
                "DESYNPUF_INPATIENT ! DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,CLM_PMT_AMT,ICD9_PRCDR_CD_1"
                        + " ! P1,1,1,2009-03-01,2009-03-04,01S1YV,100,84 17 ! '84 17' is not a procedure code",
            })
    void whatIsNotAProcedureIsNamed(FeedKind kind, String header, String row, String reason)
            throws IOException {
        assertThat(((Verdict.Rejected) read(kind, FeedSink.NOWHERE, header, row)).rejections())
                .extracting(Rejection::reason)
                .containsExactly(reason);
    }

    @Test
    void aDayOfABenefitThatIsNoneIsNamed() throws IOException {
        Verdict verdict =
                read(
                        FeedKind.FHIR_EXPLANATION_OF_BENEFIT,
                        FeedSink.NOWHERE,
                        benefit(
                                "{\"date\":\"March 2\",\"procedureCodeableConcept\":{\"coding\":[{\"system\":\"x/icd-10-pcs\",\"code\":\"0Y6H0Z1\"}]}}"));

        assertThat(((Verdict.Rejected) verdict).rejections())
                .extracting(Rejection::reason)
                .containsExactly("is not a date written yyyy-mm-dd");
    }

    @Test
    void theSyntheticClaimsOf2008HaveIcd9() throws IOException {
        assertThat(
                        procedures(
                                FeedKind.DESYNPUF_INPATIENT,
                                "DESYNPUF_ID,CLM_ID,SEGMENT,CLM_FROM_DT,CLM_THRU_DT,PRVDR_NUM,CLM_PMT_AMT,ICD9_PRCDR_CD_1,ICD9_PRCDR_CD_6",
                                "P1,1,1,2009-03-01,2009-03-04,01S1YV,100,8417,0066"))
                .containsExactly(
                        List.of(
                                ReportedProcedure.undated("8417"),
                                ReportedProcedure.undated("0066")));
    }

    private static String benefit(String procedure) {
        return """
        {"resourceType":"ExplanationOfBenefit","id":"8","status":"active","created":"2025-04-01",
         "type":{"coding":[{"code":"institutional"}]},"patient":{"reference":"Patient/-100"},
         "billablePeriod":{"start":"2025-03-01","end":"2025-03-04"},"procedure":[%s],
         "payment":{"amount":{"value":1000.00}},"item":[{"sequence":1}]}
        """
                .formatted(procedure)
                .replace("\n", "");
    }

    private List<List<ReportedProcedure>> procedures(FeedKind kind, String... lines)
            throws IOException {
        List<List<ReportedProcedure>> found = new ArrayList<>();
        Verdict verdict =
                read(
                        kind,
                        new FeedSink() {
                            @Override
                            public void claim(ReportedClaim claim) {
                                found.add(claim.institutional().procedures());
                            }
                        },
                        lines);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return found;
    }

    private Verdict read(FeedKind kind, FeedSink sink, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("feed"), String.join("\n", lines) + "\n");
        return FeedReader.read(FeedFile.of(kind, file), sink);
    }
}
