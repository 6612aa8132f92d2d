package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("A feed says what of its good records was left out or taken otherwise, by cause")
class FeedRemarksTest {
    private static Caller payer(String tenant) {
        return new Caller(Tokens.payer(tenant, "sender", "feed-submitter", "payer-analyst"));
    }

    @Test
    void whatIsLeftOutOfAFeedIsToldByCause() {
        String line = "-1|-7|01-Mar-2025|01-Mar-2025|14-Mar-2025|01-Mar-2025|%s|10.00|8.00\n";
        JsonPath feed =
                payer("payer-denied")
                        .submitAndWait(
                                "rif-carrier",
                                "BENE_ID|CLM_GRP_ID|CLM_FROM_DT|CLM_THRU_DT|NCH_WKLY_PROC_DT|LINE_1ST_EXPNS_DT|LINE_NUM|CARR_CLM_PMT_DNL_CD|LINE_ALOWD_CHRG_AMT|LINE_NCH_PMT_AMT\n"
                                        + line.formatted("1|1")
                                        + line.formatted("2|0")
                                        + line.formatted("3|0"));

        assertThat(feed.getInt("accepted")).as(feed.getString("problem")).isEqualTo(3);
        assertThat(feed.getString("controlTotals.paid")).isEqualTo("24.00");
        assertThat(feed.getString("remarks[0].code")).isEqualTo("denied-lines");
        assertThat(feed.getInt("remarks[0].count")).isEqualTo(2);
        assertThat(feed.getString("remarks[0].paid"))
                .as("of 24.00, two lines of 8.00 do not count")
                .isEqualTo("16.00");
    }

    @Test
    void beneficiariesForADataServiceAreTakenWithoutAControlFileAndTheFeedSaysSo() {
        JsonPath feed =
                PackagesTest.decided(
                        payer("payer-uncontrolled"),
                        "cclf",
                        "T.BCD.A0001.ZCY25.D251120.T1000000",
                        Delivery.zip(
                                Map.of(
                                        "T.BCD.A0001.ZC8Y25.D251120.T1000000",
                                        Delivery.beneficiary("1A00A00AA01", "1940-05-17"))));

        assertThat(feed.getString("status")).as(feed.getString("problem")).isEqualTo("accepted");
        assertThat(feed.getString("remarks[0].code")).isEqualTo("uncontrolled-records");
        assertThat(feed.getInt("remarks[0].count")).isEqualTo(1);
        assertThat(feed.getString("remarks[0].paid")).as("people have no amount").isNull();
    }
}
