package care.accord.reconciliation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.reconciliation.scoring.Bar.Side;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A bonus pool pays the hardest tier that is passed; the rate itself passes")
class BonusPoolTest {
    private static final Citation RULE = new Citation("a contract, incentives[0]");
    private static final Count MONTHS = Count.reported("Member months", 10_000, "claims");

    /// The pool is 10,000 months x $1.50 = $15,000.
    @ParameterizedTest(name = "{0} of {1} members earn {2}")
    @CsvSource({
        "44, 100, 0.00",
        "449999, 1000000, 0.00",
        "45, 100, 7500.00",
        "54, 100, 7500.00",
        "55, 100, 15000.00",
        "0, 0, 0.00"
    })
    void aShareOfMembersIsToBeReached(long reached, long members, String dollars) {
        BonusPool pool =
                pool(tier(Side.AT_LEAST, "0.45", "0.50"), tier(Side.AT_LEAST, "0.55", "1.00"));
        assertThat(dollars(pool, MeasureScore.reported("m", "Visits", members, reached, "card")))
                .isEqualTo(dollars);
    }

    @ParameterizedTest(name = "{0} readmissions per stay earn {1}")
    @CsvSource({
        "0.1501, 0.00",
        "0.15, 7500.00",
        "0.1201, 7500.00",
        "0.12, 15000.00",
        "0, 15000.00"
    })
    void ofEventsFewerAreBetter(String rate, String dollars) {
        BonusPool pool =
                pool(tier(Side.AT_MOST, "0.15", "0.50"), tier(Side.AT_MOST, "0.12", "1.00"));
        assertThat(dollars(pool, readmissions(rate))).isEqualTo(dollars);
    }

    /// More readmissions would earn more: nothing is paid, and the figure says why.
    @Test
    void eventsAreNotToBeReached() {
        BonusPool pool = pool(tier(Side.AT_LEAST, "0.10", "1.00"));
        assertThat(dollars(pool, readmissions("0.20"))).isEqualTo("0.00");
        Finding open =
                readmissions("0.20")
                        .passes(
                                new Bar(Side.AT_LEAST, new BigDecimal("0.10")),
                                "Quality gate",
                                "Gate opens",
                                RULE);
        assertThat(open.isTrue()).isFalse();
        assertThat(open.origin())
                .isInstanceOfSatisfying(
                        Figure.Origin.Calculated.class,
                        origin ->
                                assertThat(origin.formula())
                                        .isEqualTo(
                                                "Gate opens and More of Readmissions would be better"));
        Recalculation.check(open);
    }

    /// An inverse share, such as poor control of blood sugar, has its bar above; a composite is compared at its own score.
    @Test
    void aShareMayBeWantedBelowAndAScoreMayBeNoShare() {
        MeasureScore poorControl =
                MeasureScore.reported("p", "Poor control", 100, 20, "card").wanted(Side.AT_MOST);
        assertThat(dollars(pool(tier(Side.AT_MOST, "0.20", "1.00")), poorControl))
                .isEqualTo("15000.00");
        assertThat(dollars(pool(tier(Side.AT_LEAST, "0.10", "1.00")), poorControl))
                .isEqualTo("0.00");
        MeasureScore weighted =
                MeasureScore.reported("w", "Preventive care", 100, 50, "card")
                        .at(Rate.reported("Preventive care", new BigDecimal("0.75"), "card"));
        assertThat(dollars(pool(tier(Side.AT_LEAST, "0.75", "1.00")), weighted))
                .isEqualTo("15000.00");
    }

    @Test
    void tiersAreInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        pool(
                                tier(Side.AT_MOST, "0.12", "0.50"),
                                tier(Side.AT_MOST, "0.15", "1.00")))
                .withMessage("Each tier asks for more than the one before");
    }

    private static BonusPool pool(Tier... tiers) {
        return new BonusPool(new BigDecimal("1.50"), List.of(tiers), RULE);
    }

    private static Tier tier(Side side, String rate, String share) {
        return new Tier(new Bar(side, new BigDecimal(rate)), new BigDecimal(share));
    }

    private static MeasureScore readmissions(String rate) {
        return MeasureScore.reported("r", "Readmissions", 400, 60, "card")
                .wanted(Side.AT_MOST)
                .at(Rate.reported("Readmissions", new BigDecimal(rate), "card"));
    }

    private static String dollars(BonusPool pool, MeasureScore score) {
        Amount earned = pool.earned(score, MONTHS);
        Recalculation.check(earned);
        return earned.value().dollars().toPlainString();
    }
}
