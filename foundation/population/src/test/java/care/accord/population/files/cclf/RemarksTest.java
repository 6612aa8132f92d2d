package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.files.ControlTotals;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Remark;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.Verdict;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.FeedRecord;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which Part B lines are paid services: processing indicator and carrier payment denial code (CCLF Information Packet).
@DisplayName("What a delivery says and assignment does not read is counted by cause, and told")
class RemarksTest {
    private static final String PERSON = "1EG4TE5MK73";
    private static final String PART_B = " " + PERSON + " 2023-11-02 %s 80.00 100.00 2023-12-01";

    @TempDir Path folder;

    @ParameterizedTest(name = "indicator {0}, denial code {1}: {2} taken, {3}")
    @CsvSource({
        "A, 1, 1, ''",
        "O, 1, 1, ''",
        "S, 1, 1, ''",
        "R, 1, 1, ''",
        "A, A, 1, ''",
        "A, 0, 0, denied-lines 1",
        "C, 1, 0, disallowed-lines 1",
        "D, 1, 0, disallowed-lines 1",
        // One cause a line: what the carrier denied is denied, however it was processed.
        "D, 0, 0, denied-lines 1",
    })
    void onlyPaidServicesOfPartBAreTaken(String indicator, String denial, int taken, String told)
            throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        Verdict verdict = read(physician("100 C1", "0", indicator, denial), claims);

        assertThat(claims).hasSize(taken);
        assertThat(told(verdict)).isEqualTo(told);
        assertThat(verdict.totals().paid().dollars()).isEqualByComparingTo("80.00");
        assertThat(verdict.totals().remarkedPaid().values())
                .as("what of the paid sum was left out")
                .extracting(Usd::dollars)
                .map(BigDecimal::toPlainString)
                .isEqualTo(taken == 0 ? List.of("80.00") : List.of());
    }

    @ParameterizedTest(name = "reason {0}, {1} revenue centers: {2} taken, {3}")
    @CsvSource({
        "B, 2, 0, unpaid-facility-claims 1",
        "'', 2, 2, approximate-facility-lines 2",
        "'', 0, 1, approximate-facility-lines 1",
    })
    void claimsMedicareDidNotPayAreLeftOut(String reason, int centers, int taken, String told)
            throws IOException {
        List<ReportedClaim> claims = new ArrayList<>();
        Verdict verdict = read(facility(reason, centers), claims);

        assertThat(claims).hasSize(taken);
        assertThat(told(verdict)).isEqualTo(told);
    }

    @ParameterizedTest(name = "versions {0}: {1} taken, {2}")
    @CsvSource({
        "0, 1, ''",
        "0 1, 0, versions-taken-back 2",
        // What an earlier delivery reported is taken back when they are read together.
        "1, 1, unmatched-cancellations 1",
        "0 1 1, 1, versions-taken-back 2 unmatched-cancellations 1",
    })
    void versionsThatBalanceAreLeftOut(String versions, int taken, String told) throws IOException {
        Sample sample = new Sample("240115").beneficiary(PERSON, "");
        int claim = 100;
        for (String version : versions.split(" ", -1)) {
            part(sample, claim++ + " C1", version, "CLM_PRCSG_IND_CD=A CLM_CARR_PMT_DNL_CD=1");
        }
        List<ReportedClaim> claims = new ArrayList<>();
        Verdict verdict = read(sample, claims);

        assertThat(claims).hasSize(taken);
        assertThat(told(verdict)).isEqualTo(told);
    }

    /// Of what is not taken at all there is nothing to say but why.
    @Test
    void aRejectedDeliveryHasNone() throws IOException {
        Sample sample = physician("100 C1", "0", "A", "0");
        part(sample, "101 C2", "0", "CLM_FROM_DT=2023-13-01");

        Verdict verdict = read(sample, new ArrayList<>());

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(told(verdict)).isEmpty();
    }

    @Test
    void aSnapshotKeepsThem() throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish(
                        "payer-north",
                        List.of(),
                        List.of(physician("100 C1", "0", "A", "0").zip(folder)));
        Map<Remark, Long> told = Map.of(Remark.DENIED_LINES, 1L);

        assertThat(totals(store, snapshot).remarks()).isEqualTo(told);

        // A manifest from before there were any.
        Path manifest = folder.resolve("store/" + snapshot.location() + "/manifest.json");
        String earlier =
                Files.readString(manifest)
                        .replaceAll(",\\s*\"(remarks|remarkedPaid)\" : \\{[^}]*\\}", "");
        assertThat(earlier).doesNotContain("remarks");
        Files.writeString(manifest, earlier);

        assertThat(totals(store, snapshot).remarks()).isEmpty();
    }

    private static ControlTotals totals(PopulationStore store, SnapshotManifest snapshot)
            throws IOException {
        return store.find("payer-north", snapshot.id()).orElseThrow().feeds().stream()
                .map(FeedRecord::totals)
                .findFirst()
                .orElseThrow();
    }

    private Verdict read(Sample sample, List<ReportedClaim> claims) throws IOException {
        FeedSink sink =
                new FeedSink() {
                    @Override
                    public void claim(ReportedClaim claim) {
                        claims.add(claim);
                    }
                };
        return new CclfFormat().read(sample.zip(folder), sink);
    }

    private static String told(Verdict verdict) {
        return verdict.totals().remarks().entrySet().stream()
                .map(remark -> remark.getKey().key() + " " + remark.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Sample physician(
            String claimAndControl, String version, String indicator, String denial) {
        Sample sample = new Sample("240115").beneficiary(PERSON, "");
        part(
                sample,
                claimAndControl,
                version,
                "CLM_PRCSG_IND_CD=%s CLM_CARR_PMT_DNL_CD=%s".formatted(indicator, denial));
        return sample;
    }

    private static void part(Sample sample, String claimAndControl, String version, String values) {
        sample.partB(claimAndControl + PART_B.formatted(version), values);
    }

    private static Sample facility(String reason, int centers) {
        Sample sample =
                new Sample("240115")
                        .beneficiary(PERSON, "")
                        .add(
                                "1",
                                ("CUR_CLM_UNIQ_ID=900 PRVDR_OSCAR_NUM=390001 BENE_MBI_ID=%s CLM_TYPE_CD=40"
                                                + " CLM_FROM_DT=2023-11-02 CLM_THRU_DT=2023-11-02 CLM_PMT_AMT=100.00"
                                                + " CLM_ADJSMT_TYPE_CD=0 CLM_MDCR_NPMT_RSN_CD=%s")
                                        .formatted(PERSON, reason));
        for (int number = 1; number <= centers; number++) {
            sample.add(
                    "2",
                    "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_LINE_NUM=%d CLM_LINE_CVRD_PD_AMT=50.00"
                            .formatted(PERSON, number));
        }
        return sample;
    }
}
