package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.Adjustment;
import care.accord.population.ClaimLine;
import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "ExplanationOfBenefit resources become claim lines, an element at a time (CARIN Blue Button, FHIR R4)")
class ExplanationOfBenefitTest {
    private static final String PROFESSIONAL =
            """
            {"resourceType":"ExplanationOfBenefit","id":"carrier-7","meta":{"lastUpdated":"2025-04-02T10:00:00.000+00:00"},
             "contained":[{"resourceType":"Organization","id":"org","identifier":[
               {"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"},
               {"type":{"coding":[{"code":"TAX"}]},"value":"12-3456789"}]}],
             "identifier":[{"type":{"coding":[{"system":"http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType","code":"uc"}]},"value":"7"}],
             "status":"active","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"professional"}]},
             "patient":{"reference":"Patient/-100"},"billablePeriod":{"start":"2025-03-01","end":"2025-03-02"},
             "created":"2025-03-20","provider":{"reference":"#org"},
             "careTeam":[
               {"sequence":1,"provider":{"identifier":{"system":"http://hl7.org/fhir/sid/us-npi","value":"1992999825"}},
                "role":{"coding":[{"code":"referring"}]}},
               {"sequence":2,"provider":{"identifier":{"type":{"coding":[{"code":"npi"}]},"value":"1457924549"}},
                "role":{"coding":[{"code":"rendering"}]},
                "qualification":{"coding":[{"system":"https://bluebutton.cms.gov/resources/variables/prvdr_spclty","code":"11"}]}}],
             "diagnosis":[
               {"sequence":1,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}]},"type":[{"coding":[{"code":"principal"}]}]},
               {"sequence":2,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10"}]}}],
             "payment":{"date":"2025-03-25","amount":{"value":120.05,"currency":"USD"}},
             "item":[
               {"sequence":1,"careTeamSequence":[1,2],"diagnosisSequence":[2],
                "productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"99213"}]},
                "servicedDate":"2025-03-01","locationCodeableConcept":{"coding":[{"code":"11"}]},"quantity":{"value":1},
                "adjudication":[
                 {"category":{"coding":[{"code":"submitted"}]},"amount":{"value":200}},
                 {"category":{"coding":[{"code":"eligible"}]},"amount":{"value":100.10,"currency":"USD"}},
                 {"category":{"coding":[{"code":"benefit"}]},"amount":{"value":80.05}}]},
               {"sequence":2,"careTeamSequence":[2],"productOrService":{"coding":[{"code":"G0444"}]},
                "adjudication":[{"category":{"coding":[{"code":"eligible"}]},"amount":{"value":50.00}},
                 {"category":{"coding":[{"code":"benefit"}]},"amount":{"value":40}}]}]}
            """
                    .replace("\n", "");

    @TempDir Path folder;

    @Test
    void aProfessionalClaimKeepsWhatAttributionNeeds() throws IOException {
        Read read = read(PROFESSIONAL);

        assertThat(read.verdict)
                .isEqualTo(
                        new Verdict.Accepted(
                                new ControlTotals(
                                        new Tally(1, Usd.of("150.10"), Usd.of("120.05")),
                                        1,
                                        Optional.of(LocalDate.of(2025, 4, 2)),
                                        Optional.of(LocalDate.of(2025, 3, 25)))));
        assertThat(read.claims).hasSize(2);
        assertThat(read.claims.getFirst().line())
                .returns("-100", line -> line.beneficiary().value())
                .returns("7", ClaimLine::claimId)
                .returns(1, ClaimLine::lineNumber)
                .returns(Kind.PROFESSIONAL, ClaimLine::kind)
                .returns("11", ClaimLine::specialty)
                .returns("1457924549", ClaimLine::renderingNpi)
                .returns("123456789", ClaimLine::billingTin)
                .returns("11", ClaimLine::placeOfService)
                .returns("99213", ClaimLine::hcpcs)
                .returns(Usd.of("100.10"), ClaimLine::allowedAmount)
                .returns(Usd.of("80.05"), ClaimLine::paidAmount)
                .returns(LocalDate.of(2025, 4, 2), ClaimLine::received)
                .returns(List.of("I10", "E119"), ClaimLine::diagnoses);
        assertThat(read.claims.getFirst().billingNpi()).isEqualTo("1234567893");
        assertThat(read.claims.getFirst().charge()).isEqualTo(Usd.of("200.00"));
        assertThat(read.claims.get(1).line().service())
                .isEqualTo(new DateSpan(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 2)));
    }

    @Test
    void anInstitutionalClaimPaidAsAWholeCountsOnItsFirstItem() throws IOException {
        Read read =
                read(
                        """
                        {"resourceType":"ExplanationOfBenefit","id":"inpatient-8","status":"active","created":"2025-04-01",
                         "identifier":[{"system":"https://bluebutton.cms.gov/resources/variables/clm_id","value":"8"},
                          {"system":"https://bluebutton.cms.gov/resources/identifier/claim-group","value":"88"}],
                         "type":{"coding":[{"code":"institutional"}]},"patient":{"reference":"Patient/-100"},
                         "billablePeriod":{"start":"2025-03-01","end":"2025-03-04"},
                         "provider":{"identifier":{"type":{"coding":[{"code":"PRN"}]},"value":"360001"}},
                         "supportingInfo":[
                          {"sequence":1,"category":{"coding":[{"code":"typeofbill"}]},"code":{"coding":[{"code":"111"}]}},
                          {"sequence":2,"category":{"coding":[{"code":"discharge-status"}]},"code":{"coding":[{"code":"01"}]}},
                          {"sequence":3,"category":{"coding":[{"code":"drg"}]},"code":{"coding":[{"code":"897"}]}},
                          {"sequence":4,"category":{"coding":[{"code":"admissionperiod"}]},"timingPeriod":{"start":"2025-03-01","end":"2025-03-04"}}],
                         "procedure":[{"sequence":1,"procedureCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-pcs","code":"HZ2ZZZZ"}]}}],
                         "payment":{"amount":{"value":1000.00}},
                         "item":[{"sequence":1,"revenue":{"coding":[{"system":"x/deductible","code":"3"},{"code":"0120"}]}},
                          {"sequence":2,"revenue":{"coding":[{"code":"0250"}]}}]}
                        """
                                .replace("\n", ""));

        assertThat(read.verdict.totals().tally())
                .isEqualTo(new Tally(1, Usd.of("1000.00"), Usd.of("1000.00")));
        assertThat(read.claims)
                .extracting(
                        claim -> claim.line().claimId(),
                        claim -> claim.line().revenueCenter(),
                        claim -> claim.line().billType(),
                        claim -> claim.line().drg(),
                        claim -> claim.line().facility(),
                        claim -> claim.line().dischargeStatus(),
                        claim -> claim.line().paidAmount().dollars().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "88", "0120", "111", "897", "360001", "01", "1000.00"),
                        org.assertj.core.groups.Tuple.tuple(
                                "88", "0250", "111", "897", "360001", "01", "0.00"));
        assertThat(read.claims)
                .allSatisfy(claim ->
                        assertThat(claim.institutional().procedures())
                                .containsExactly(ReportedProcedure.undated("HZ2ZZZZ")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an active claim stands | \"status\":\"active\" | 7 ORIGINAL, 7 ORIGINAL",
                "a cancelled claim leaves nothing | \"status\":\"cancelled\" | 7 CANCELLATION, 7 CANCELLATION",
                "so does a mistake | \"status\":\"entered-in-error\" | 7 CANCELLATION, 7 CANCELLATION",
                "a draft is not a claim yet | \"status\":\"draft\" | ``",
                "a claim that names a prior one takes its place | \"status\":\"active\",\"related\":[{\"claim\":{\"identifier\":{\"value\":\"6\"}},\"relationship\":{\"coding\":[{\"code\":\"prior\"}]}}] | 7 REPLACEMENT, 7 REPLACEMENT, 6 CANCELLATION",
                "a claim that was replaced leaves nothing | \"status\":\"active\",\"related\":[{\"reference\":{\"value\":\"9\"},\"relationship\":{\"coding\":[{\"code\":\"replacedby\"}]}}] | 7 CANCELLATION, 7 CANCELLATION",
            })
    void statusAndRelationsSayWhatAVersionDoes(String rule, String status, String versions)
            throws IOException {
        Read read = read(PROFESSIONAL.replace("\"status\":\"active\"", status));

        assertThat(
                        String.join(
                                ", ",
                                read.claims.stream()
                                        .map(claim ->
                                                claim.line().claimId() + " " + claim.adjustment())
                                        .toList()))
                .as(rule)
                .isEqualTo(versions);
    }

    @Test
    void aDrugFillIsAFill() throws IOException {
        Read read =
                read(
                        PROFESSIONAL
                                .replace("\"professional\"", "\"pharmacy\"")
                                .replace("\"99213\"", "\"00093721410\"")
                                .replace(
                                        "\"created\"",
                                        "\"supportingInfo\":[{\"category\":{\"coding\":[{\"code\":\"dayssupply\"}]},\"valueQuantity\":{\"value\":30}}],\"created\""));

        assertThat(read.fills)
                .singleElement()
                .returns("00093721410", ReportedFill::ndc)
                .returns(30, ReportedFill::daysSupply)
                .returns("1457924549", ReportedFill::prescribingNpi)
                .returns(Adjustment.ORIGINAL, ReportedFill::adjustment);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2025-03-01\",\"end\" | \"03/01/2025\",\"end\" | /billablePeriod/start | is not a date written yyyy-mm-dd",
                "\"value\":80.05 | \"value\":80.055 | /item/0/adjudication/2/amount/value | '80.055' is not a plain decimal with at most 2 decimals",
                "\"value\":80.05 | \"value\":{} | /item/0/adjudication/2/amount/value | is not text or a number",
                "\"sequence\":2,\"careTeamSequence\" | \"careTeamSequence\" | /item/1 | has no sequence, or 0",
                "\"status\":\"active\" | \"status\":\"paid\" | /status | 'paid' is not one of active, cancelled, draft, entered-in-error",
                "\"Patient/-100\" | \"Patient/two words\" | /patient/reference | has a blank, a control character or a letter outside ASCII",
                "\"Patient/-100\" | \"Patient/\" | /patient/reference | is required and missing",
                "\"item\":[ | \"items\":[ | /item | is required and missing",
                "\"1234567893\" | \"123\" | /contained/0/identifier/0 | has a value that its kind of identifier cannot have: 10 characters of digits",
                "\"ExplanationOfBenefit\" | \"Patient\" | /resourceType | is not ExplanationOfBenefit: a file holds resources of one type",
                "\"diagnosis\":[ | \"diagnosis\":{},\"x\":[ | /diagnosis | is not a list",
            })
    void namesLinePathAndReason(String found, String replaced, String path, String reason)
            throws IOException {
        Read read = read(PROFESSIONAL, PROFESSIONAL.replace(found, replaced));

        assertThat(((Verdict.Rejected) read.verdict).rejections())
                .contains(new Rejection(2, path, reason));
        assertThat(((Verdict.Rejected) read.verdict).accepted())
                .isEqualTo(new Tally(1, Usd.of("150.10"), Usd.of("120.05")));
        assertThat(read.verdict.toString()).doesNotContain("two words");
    }

    @Test
    @DisplayName("whatever happens to the bytes of a file, it gets a verdict whose totals add up")
    void damageIsAVerdict() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = (PROFESSIONAL + "\n").repeat(2).getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.ndjson"), bytes);
            Verdict verdict =
                    FeedReader.check(FeedFile.of(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, file));

            if (verdict instanceof Verdict.Rejected rejected) {
                assertThat(rejected.accepted().plus(rejected.rejected()))
                        .isEqualTo(rejected.totals().tally());
            }
        }
    }

    @Test
    void gzipIsReadAndACutOneIsNamed() throws IOException {
        Path file = folder.resolve("eob.ndjson.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write((PROFESSIONAL + "\n").repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(
                        FeedReader.check(FeedFile.of(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, file))
                                .totals()
                                .lines())
                .isEqualTo(50);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 9));

        assertThat(
                        FeedReader.check(FeedFile.of(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, file))
                                .toString())
                .contains("the gzip file ends early");
    }

    private record Read(Verdict verdict, List<ReportedClaim> claims, List<ReportedFill> fills) {}

    private Read read(String... resources) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("eob.ndjson"), String.join("\n", resources) + "\n");
        List<ReportedClaim> claims = new ArrayList<>();
        List<ReportedFill> fills = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        FeedFile.of(FeedKind.FHIR_EXPLANATION_OF_BENEFIT, file),
                        new FeedSink() {
                            @Override
                            public void claim(ReportedClaim claim) {
                                claims.add(claim);
                            }

                            @Override
                            public void fill(ReportedFill fill) {
                                fills.add(fill);
                            }
                        });
        return new Read(verdict, claims, fills);
    }
}
