package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.CodeSystem;
import care.accord.population.Population;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Rejection;
import care.accord.population.files.ReportedClaim;
import care.accord.population.files.ReportedProcedure;
import care.accord.population.files.Verdict;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.population.store.PopulationStore;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("CCLF3 says what was done on a facility's claim (CCLF Information Packet, version 38)")
class ProceduresTest {
    private static final String PERSON = "1EG4TE5MK73";

    @TempDir Path folder;

    @Test
    void allLinesOfTheClaimHaveItsProcedures() throws Exception {
        List<List<ReportedProcedure>> claims = new ArrayList<>();
        Verdict verdict =
                FeedReader.read(
                        stay().add(
                                        "3",
                                        procedure(
                                                "CLM_VAL_SQNC_NUM=1 CLM_PRCDR_CD=0Y6H0Z1 CLM_PRCDR_PRFRM_DT=2023-11-03"))
                                .add(
                                        "3",
                                        procedure(
                                                "CLM_VAL_SQNC_NUM=2 CLM_PRCDR_CD=4A023N7 CLM_PRCDR_PRFRM_DT=1000-01-01"))
                                .zip(folder),
                        new FeedSink() {
                            @Override
                            public void claim(ReportedClaim claim) {
                                claims.add(claim.institutional().procedures());
                            }
                        });

        List<ReportedProcedure> both =
                List.of(
                        new ReportedProcedure("0Y6H0Z1", Optional.of(LocalDate.of(2023, 11, 3))),
                        ReportedProcedure.undated("4A023N7"));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(claims).containsExactly(both, both);
    }

    @Test
    void aCodeOfAnotherShapeIsNamedWithItsFile() throws Exception {
        Verdict verdict =
                FeedReader.read(
                        stay().add("3", procedure("CLM_PRCDR_CD=0Y6/0Z1")).zip(folder),
                        FeedSink.NOWHERE);

        assertThat(((Verdict.Rejected) verdict).rejections())
                .contains(
                        new Rejection(
                                1, "CCLF3 CLM_PRCDR_CD", "'0Y6/0Z1' is not a procedure code"));
    }

    @Test
    void aListedProcedureRestrictsTheClaim() throws Exception {
        SubstanceUseCodes codes =
                new SubstanceUseCodes(
                        List.of(
                                new SubstanceUseCodes.Entry(
                                        CodeSystem.ICD_10_PCS,
                                        "HZ2*",
                                        new DateSpan(
                                                LocalDate.of(2015, 10, 1),
                                                LocalDate.of(2099, 12, 31)),
                                        "demonstration")));
        PopulationStore store =
                PopulationStore.at(folder.resolve("restricting")).restricting(codes);
        Population population =
                store.load(
                        store.publish(
                                "payer-north",
                                List.of(),
                                List.of(
                                        stay().add("3", procedure("CLM_PRCDR_CD=HZ2ZZZZ"))
                                                .zip(folder))),
                        LocalDate.of(2030, 1, 1));

        assertThat(population.restrictedClaims(new BeneficiaryId(PERSON))).hasSize(1);
    }

    @Test
    void theyComeBackFromTheStore() throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        ClaimColumns claims =
                store.load(
                                store.publish(
                                        "payer-north",
                                        List.of(),
                                        List.of(
                                                stay().add("3", procedure("CLM_PRCDR_CD=0Y6H0Z1"))
                                                        .zip(folder))),
                                LocalDate.of(2030, 1, 1),
                                java.util.Set.of(ClaimColumn.PROCEDURES))
                        .claims();

        assertThat(claims.procedureCount(1)).isEqualTo(1);
        assertThat(claims.dictionaries().procedure().value(claims.procedure(1, 0)))
                .isEqualTo("0Y6H0Z1");
    }

    private static String procedure(String fields) {
        return "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_TYPE_CD=60 %s".formatted(PERSON, fields);
    }

    private static Sample stay() {
        Sample sample =
                new Sample("240115")
                        .beneficiary(PERSON, "")
                        .add(
                                "1",
                                ("CUR_CLM_UNIQ_ID=900 PRVDR_OSCAR_NUM=390001 BENE_MBI_ID=%s CLM_TYPE_CD=60"
                                                + " CLM_FROM_DT=2023-11-02 CLM_THRU_DT=2023-11-09 CLM_PMT_AMT=600.00"
                                                + " CLM_ADJSMT_TYPE_CD=0 CLM_BILL_FAC_TYPE_CD=1"
                                                + " CLM_BILL_CLSFCTN_CD=1 CLM_BILL_FREQ_CD=1")
                                        .formatted(PERSON));
        for (String line :
                List.of("1 CLM_LINE_PROD_REV_CTR_CD=0120", "2 CLM_LINE_PROD_REV_CTR_CD=0250")) {
            sample.add(
                    "2",
                    "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_LINE_CVRD_PD_AMT=300.00 CLM_LINE_NUM=%s"
                            .formatted(PERSON, line));
        }
        return sample;
    }
}
