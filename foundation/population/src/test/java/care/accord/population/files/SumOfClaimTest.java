package care.accord.population.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "The line of revenue center 0001 adds up its claim: whoever counted it too would count twice (UB-04, form locator 42)")
class SumOfClaimTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {2} allowed, {3} lines left out")
    @CsvSource(
            delimiter = '|',
            value = {
                "a visit and its sum | 0521:80 0001:80 | 80.00 | 1",
                "two centers and their sum | 0521:80 0300:5.50 0001:85.50 | 85.50 | 1",
                "a sum alone is what the claim says | 0001:80 | 80.00 | 0",
                "a sum of lines without amounts | 0521:0 0300:0 0001:80 | 80.00 | 0",
                "no sum | 0521:80 0300:5.50 | 85.50 | 0",
                "a sum of nothing | 0521:80 0001:0 | 80.00 | 0",
            })
    void countsOnce(String rule, String centers, String allowed, long leftOut) throws IOException {
        for (FeedFile file :
                List.of(
                        medicalClaims(centers, "A"),
                        medicalClaims(centers, "\"A\""),
                        tuva(centers),
                        eob(centers))) {
            List<ReportedClaim> claims = new ArrayList<>();
            Verdict verdict = FeedReader.read(file, into(claims));

            assertThat(verdict).as(rule).isInstanceOf(Verdict.Accepted.class);
            assertThat(verdict.totals().allowed()).as(rule).isEqualTo(Usd.of(allowed));
            assertThat(sum(claims)).as(rule).isEqualTo(Usd.of(allowed));
            assertThat(verdict.totals().remarks().getOrDefault(Remark.SUM_LINES, 0L))
                    .isEqualTo(leftOut);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"medical-claims", "tuva-medical-claim"})
    void aSumBeforeItsLinesIsRefused(String kind) throws IOException {
        String centers = "0001:80 0521:80";
        Verdict verdict =
                FeedReader.check(
                        kind.equals("medical-claims")
                                ? medicalClaims(centers, "A")
                                : tuva(centers));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> {
                            assertThat(rejected.rejections().getFirst())
                                    .returns(3L, Rejection::line)
                                    .returns("claim_id", Rejection::field);
                            assertThat(rejected.accepted().plus(rejected.rejected()))
                                    .isEqualTo(rejected.totals().tally());
                        });
    }

    @ParameterizedTest(name = "the next claim is of {0}")
    @CsvSource({"P1,C2", "P2,C1"})
    @DisplayName("what comes next is another claim, though its number or its person is the same")
    void theNextClaimBeginsAnew(String person, String claim) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("two.csv"),
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,revenue_center_code,received_date,allowed_amount,paid_amount\n"
                                + "C1,1,institutional,P1,2025-03-01,0521,2025-04-01,80,80\n"
                                + "%s,1,institutional,%s,2025-03-01,0001,2025-04-01,70,70\n"
                                        .formatted(claim, person));
        List<ReportedClaim> claims = new ArrayList<>();
        FeedReader.read(FeedFile.of(FeedKind.MEDICAL_CLAIMS, file), into(claims));

        assertThat(sum(claims)).isEqualTo(Usd.of("150.00"));
    }

    private FeedFile medicalClaims(String centers, String plan) throws IOException {
        return file(
                FeedKind.MEDICAL_CLAIMS,
                "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,revenue_center_code,allowed_amount,paid_amount,plan",
                centers,
                "C1,%d,institutional,P1,2025-03-01,2025-04-01,%s,%s,0.00," + plan);
    }

    private FeedFile tuva(String centers) throws IOException {
        return file(
                FeedKind.TUVA_MEDICAL_CLAIM,
                "claim_id,claim_line_number,claim_type,person_id,claim_start_date,revenue_center_code,allowed_amount",
                centers,
                "C1,%d,institutional,P1,2025-03-01,%s,%s");
    }

    private FeedFile file(FeedKind kind, String header, String centers, String row)
            throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        int line = 1;
        for (String center : centers.split(" ", -1)) {
            String[] parts = center.split(":", -1);
            text.append(row.formatted(line++, parts[0], parts[1])).append('\n');
        }
        return FeedFile.of(
                kind, Files.writeString(Files.createTempFile(folder, "sum", ".csv"), text));
    }

    private FeedFile eob(String centers) throws IOException {
        List<String> items =
                Arrays.stream(centers.split(" ", -1))
                        .map(center -> center.split(":", -1))
                        .map(parts ->
                                "{\"sequence\":%d,\"revenue\":{\"coding\":[{\"code\":\"%s\"}]},\"productOrService\":{\"coding\":[{\"code\":\"G0467\"}]},\"adjudication\":[{\"category\":{\"coding\":[{\"code\":\"eligible\"}]},\"amount\":{\"value\":%s}}]}"
                                        .formatted(
                                                Integer.parseInt(parts[0]) + 1, parts[0], parts[1]))
                        .toList();
        String resource =
                "{\"resourceType\":\"ExplanationOfBenefit\",\"id\":\"outpatient-7\",\"status\":\"active\",\"created\":\"2025-04-01\",\"type\":{\"coding\":[{\"code\":\"institutional\"}]},\"patient\":{\"reference\":\"Patient/1\"},\"billablePeriod\":{\"start\":\"2025-03-01\",\"end\":\"2025-03-01\"},\"item\":["
                        + items.stream().collect(Collectors.joining(","))
                        + "]}\n";
        return FeedFile.of(
                FeedKind.FHIR_EXPLANATION_OF_BENEFIT,
                Files.writeString(Files.createTempFile(folder, "sum", ".ndjson"), resource));
    }

    private static FeedSink into(List<ReportedClaim> claims) {
        return new FeedSink() {
            @Override
            public void claim(ReportedClaim claim) {
                claims.add(claim);
            }
        };
    }

    private static Usd sum(List<ReportedClaim> claims) {
        return claims.stream()
                .map(claim -> claim.line().allowedAmount())
                .reduce(Usd.ZERO, Usd::plus);
    }
}
