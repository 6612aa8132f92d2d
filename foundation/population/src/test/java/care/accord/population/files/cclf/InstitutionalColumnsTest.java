package care.accord.population.files.cclf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine.Kind;
import care.accord.population.Dictionary;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.snapshot.SnapshotManifest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What only claims of facilities say is kept and comes back as columns")
class InstitutionalColumnsTest {
    private static final String PERSON = "1EG4TE5MK73";

    @TempDir Path folder;

    @Test
    void cliniciansShareOneDictionary() throws Exception {
        ClaimColumns claims = load(facilityClaim(), ClaimColumn.all());
        ClaimColumns.Dictionaries texts = claims.dictionaries();

        assertThat(claims.kind(0)).isEqualTo(Kind.INSTITUTIONAL);
        assertThat(texts.claimType().value(claims.claimType(0))).isEqualTo("60");
        assertThat(texts.npi().value(claims.renderingNpi(0))).isEqualTo("1111111111");
        assertThat(texts.npi().value(claims.attendingNpi(0))).isEqualTo("2222222222");
        assertThat(claims.operatingNpi(0)).isEqualTo(claims.renderingNpi(0));
        assertThat(texts.npi().value(claims.otherNpi(0))).isEqualTo("3333333333");
    }

    @Test
    void oneOfThemCanBeLoadedAlone() throws Exception {
        ClaimColumns claims = load(facilityClaim(), Set.of(ClaimColumn.ATTENDING_NPI));

        assertThat(claims.dictionaries().npi().value(claims.attendingNpi(0)))
                .isEqualTo("2222222222");
        assertThatThrownBy(() -> claims.otherNpi(0)).hasMessageContaining("OTHER_NPI");
    }

    @Test
    void aFeedThatSaysNothingOfThemIsBlank() throws Exception {
        ClaimColumns claims =
                load(
                        new Sample("240115")
                                .beneficiary(PERSON, "")
                                .partB(
                                        "100 C1 "
                                                + PERSON
                                                + " 2023-11-02 0 80.00 100.00 2023-12-01",
                                        "CLM_PRCSG_IND_CD=A CLM_CARR_PMT_DNL_CD=1"),
                        ClaimColumn.all());

        assertThat(claims.kind(0)).isEqualTo(Kind.PROFESSIONAL);
        assertThat(claims.attendingNpi(0)).isEqualTo(Dictionary.ABSENT);
        assertThat(claims.operatingNpi(0)).isEqualTo(Dictionary.ABSENT);
        assertThat(claims.otherNpi(0)).isEqualTo(Dictionary.ABSENT);
    }

    private static Sample facilityClaim() {
        return new Sample("240115")
                .beneficiary(PERSON, "")
                .add(
                        "1",
                        ("CUR_CLM_UNIQ_ID=900 PRVDR_OSCAR_NUM=390001 BENE_MBI_ID=%s CLM_TYPE_CD=60"
                                        + " CLM_FROM_DT=2023-11-02 CLM_THRU_DT=2023-11-09 CLM_PMT_AMT=600.00"
                                        + " CLM_ADJSMT_TYPE_CD=0 CLM_BILL_FAC_TYPE_CD=1 CLM_BILL_CLSFCTN_CD=1"
                                        + " CLM_BILL_FREQ_CD=1 OPRTG_PRVDR_NPI_NUM=1111111111"
                                        + " ATNDG_PRVDR_NPI_NUM=2222222222 OTHR_PRVDR_NPI_NUM=3333333333")
                                .formatted(PERSON))
                .add(
                        "2",
                        "CUR_CLM_UNIQ_ID=900 BENE_MBI_ID=%s CLM_LINE_NUM=1 CLM_LINE_PROD_REV_CTR_CD=0120 CLM_LINE_CVRD_PD_AMT=600.00"
                                .formatted(PERSON));
    }

    private ClaimColumns load(Sample sample, Set<ClaimColumn> columns) throws Exception {
        PopulationStore store = PopulationStore.at(folder.resolve("store"));
        SnapshotManifest snapshot =
                store.publish("payer-north", List.of(), List.of(sample.zip(folder)));
        return store.load(snapshot, LocalDate.of(2030, 1, 1), columns).claims();
    }
}
