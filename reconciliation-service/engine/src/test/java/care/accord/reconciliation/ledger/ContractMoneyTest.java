package care.accord.reconciliation.ledger;

import static care.accord.reconciliation.ledger.Account.Type.ADVANCES;
import static care.accord.reconciliation.ledger.Account.Type.CASH;
import static care.accord.reconciliation.ledger.Account.Type.HELD;
import static care.accord.reconciliation.ledger.Account.Type.RETAINED;
import static care.accord.reconciliation.ledger.Account.Type.SETTLEMENT_RESULT;
import static care.accord.reconciliation.ledger.Account.Type.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.reconciliation.ledger.Allocation.Weight;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The events in the life of a contract's money")
class ContractMoneyTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

    @Test
    void whatIsEarnedIsOwedUntilItIsPaid() {
        Ledger ledger = ledger(ContractMoney.settled(event("issued"), Usd.of("119369.31")));
        assertThat(ContractMoney.owedToProvider(ledger)).isEqualTo(Usd.of("119369.31"));
        Ledger paid = add(ledger, ContractMoney.paid(event("paid"), ledger, Usd.of("119369.31")));
        assertThat(ContractMoney.owedToProvider(paid)).isEqualTo(Usd.ZERO);
        assertThat(paid.balance(Account.of(CASH))).isEqualTo(Usd.of("-119369.31"));
        assertThat(paid.balance(Account.of(SETTLEMENT_RESULT))).isEqualTo(Usd.of("119369.31"));
    }

    @Test
    void whatIsHeldOrWithheldIsOutstandingButNotOwed() {
        Ledger issued = ledger(ContractMoney.settled(event("issued"), Usd.of("100.00")));
        Ledger held = add(issued, ContractMoney.held(event("held"), Usd.of("30.00")));
        Ledger withheld = add(held, ContractMoney.withheld(event("withheld"), Usd.of("10.00")));
        assertThat(ContractMoney.owedToProvider(withheld)).isEqualTo(Usd.of("60.00"));
        assertThat(ContractMoney.outstanding(withheld)).isEqualTo(Usd.of("100.00"));
        Ledger paid = add(withheld, ContractMoney.paid(event("paid"), withheld, Usd.of("60.00")));
        assertThat(ContractMoney.outstanding(paid)).isEqualTo(Usd.of("40.00"));
    }

    @Test
    void whatWasReceivedIsSharedOutOnce() {
        Ledger advanced = ledger(ContractMoney.advanced(event("advance"), Usd.of("50.00")));
        assertThat(ContractMoney.undistributed(advanced)).isEqualTo(Usd.of("50.00"));
        Ledger shared =
                add(
                        advanced,
                        ContractMoney.distributed(
                                event("shared"), Usd.of("50.00"), BigDecimal.ONE, List.of()));
        assertThat(ContractMoney.undistributed(shared)).isEqualTo(Usd.ZERO);
    }

    @Test
    void aLossIsOwedByTheProvider() {
        Ledger ledger = ledger(ContractMoney.settled(event("issued"), Usd.of("-1183935.00")));
        assertThat(ContractMoney.owedToProvider(ledger)).isEqualTo(Usd.of("-1183935.00"));
        Ledger paid = add(ledger, ContractMoney.paid(event("paid"), ledger, Usd.of("-1183935.00")));
        assertThat(ContractMoney.owedToProvider(paid)).isEqualTo(Usd.ZERO);
    }

    /// Performance year 2024, ACO A5339: $119,369.31 earned, $396,545 of advance payments outstanding; CMS recoups all of
    /// what is earned and $277,175.69 stays owed (public use file; 42 CFR 425.630(g)).
    @Test
    void advancesAreRecoupedFromWhatIsEarned() {
        Ledger advanced = ledger(ContractMoney.advanced(event("advance"), Usd.of("396545.00")));
        Ledger earned = add(advanced, ContractMoney.settled(event("issued"), Usd.of("119369.31")));
        Ledger recouped = add(earned, ContractMoney.recouped(event("recouped"), earned));
        assertThat(ContractMoney.owedToProvider(recouped)).isEqualTo(Usd.ZERO);
        assertThat(recouped.balance(Account.of(ADVANCES))).isEqualTo(Usd.of("277175.69"));
    }

    @Test
    void noMoreIsRecoupedThanIsOutstanding() {
        Ledger advanced = ledger(ContractMoney.advanced(event("advance"), Usd.of("100.00")));
        Ledger earned = add(advanced, ContractMoney.settled(event("issued"), Usd.of("130.00")));
        Ledger recouped = add(earned, ContractMoney.recouped(event("recouped"), earned));
        assertThat(ContractMoney.owedToProvider(recouped)).isEqualTo(Usd.of("30.00"));
        assertThat(recouped.balance(Account.of(ADVANCES))).isEqualTo(Usd.ZERO);
        assertThat(ContractMoney.recouped(event("again"), recouped)).isEmpty();
    }

    @Test
    void aLossRecoupsNothing() {
        Ledger advanced = ledger(ContractMoney.advanced(event("advance"), Usd.of("100.00")));
        Ledger lost = add(advanced, ContractMoney.settled(event("issued"), Usd.of("-30.00")));
        assertThat(ContractMoney.recouped(event("recouped"), lost)).isEmpty();
    }

    @Test
    void aWithholdIsReleasedOrForfeited() {
        Ledger earned = ledger(ContractMoney.settled(event("issued"), Usd.of("1000.00")));
        Ledger withheld = add(earned, ContractMoney.withheld(event("withheld"), Usd.of("20.00")));
        assertThat(ContractMoney.owedToProvider(withheld)).isEqualTo(Usd.of("980.00"));
        Ledger released = add(withheld, ContractMoney.released(event("released"), withheld));
        assertThat(ContractMoney.owedToProvider(released)).isEqualTo(Usd.of("1000.00"));
        Ledger forfeited = add(withheld, ContractMoney.forfeited(event("forfeited"), withheld));
        assertThat(ContractMoney.owedToProvider(forfeited)).isEqualTo(Usd.of("980.00"));
        assertThat(forfeited.balance(Account.of(SETTLEMENT_RESULT))).isEqualTo(Usd.of("980.00"));
        assertThat(forfeited.balance(Account.of(WITHHELD))).isEqualTo(Usd.ZERO);
    }

    @Test
    void whatIsInDisputeIsHeldAndARestatementMovesTheDifference() {
        Ledger earned = ledger(ContractMoney.settled(event("issued"), Usd.of("500.00")));
        Ledger held = add(earned, ContractMoney.held(event("held"), Usd.of("200.00")));
        assertThat(ContractMoney.owedToProvider(held)).isEqualTo(Usd.of("300.00"));
        assertThat(held.balance(Account.of(HELD))).isEqualTo(Usd.of("-200.00"));
        Ledger freed = add(held, ContractMoney.freed(event("freed"), Usd.of("200.00")));
        Ledger restated =
                add(
                        freed,
                        ContractMoney.restated(
                                event("restated"), Usd.of("500.00"), Usd.of("620.00")));
        assertThat(ContractMoney.owedToProvider(restated)).isEqualTo(Usd.of("620.00"));
        assertThat(restated.entries()).hasSize(4);
    }

    @ParameterizedTest(name = "{0} owed, {1} paid")
    @CsvSource({"100.00, 100.01", "-100.00, -100.01", "100.00, -0.01", "-100.00, 0.01"})
    void noMoreIsPaidThanIsOwed(String owed, String payment) {
        Ledger ledger = ledger(ContractMoney.settled(event("issued"), Usd.of(owed)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractMoney.paid(event("paid"), ledger, Usd.of(payment)))
                .withMessageContaining("settle or release first");
    }

    @Test
    void theOrganizationKeepsItsPartAndSharesOutTheRestToTheCent() {
        List<Weight> weights =
                List.of(
                        new Weight("north", BigDecimal.ONE),
                        new Weight("south", BigDecimal.ONE),
                        new Weight("west", BigDecimal.ONE));
        Ledger ledger =
                ledger(
                        ContractMoney.distributed(
                                event("shared out"),
                                Usd.of("125.00"),
                                new BigDecimal("0.2"),
                                weights));
        assertThat(ledger.balance(Account.of(RETAINED))).isEqualTo(Usd.of("-25.00"));
        assertThat(ledger.balance(Account.participant("north"))).isEqualTo(Usd.of("-33.34"));
        assertThat(ledger.balance(Account.participant("south"))).isEqualTo(Usd.of("-33.33"));
        assertThat(ledger.balance(Account.participant("west"))).isEqualTo(Usd.of("-33.33"));
    }

    @Test
    void nothingThatMovesNothingIsWrittenDown() {
        assertThat(ContractMoney.settled(event("issued"), Usd.ZERO)).isEmpty();
        assertThat(ContractMoney.released(event("released"), Ledger.empty())).isEmpty();
        assertThat(
                        ContractMoney.distributed(
                                event("shared out"), Usd.ZERO, BigDecimal.ZERO, List.of()))
                .isEmpty();
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractMoney.advanced(event("a"), Usd.of("-1.00")))
                .withMessage("An advance cannot be negative: -$1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ContractMoney.distributed(
                                event("a"), Usd.of("1.00"), new BigDecimal("1.1"), List.of()))
                .withMessage("The organization keeps a fraction from 0 to 1, not 1.1");
    }

    private static Ledger ledger(Optional<Journal> journal) {
        return add(Ledger.empty(), journal);
    }

    private static Ledger add(Ledger ledger, Optional<Journal> journal) {
        return ledger.append(journal.orElseThrow());
    }

    private static JournalEvent event(String key) {
        return new JournalEvent(key, DAY, "settlement of the performance year");
    }
}
