package care.accord.reconciliation.ledger;

import static care.accord.reconciliation.ledger.Account.Type.ADVANCES;
import static care.accord.reconciliation.ledger.Account.Type.CASH;
import static care.accord.reconciliation.ledger.Account.Type.HELD;
import static care.accord.reconciliation.ledger.Account.Type.PROVIDER;
import static care.accord.reconciliation.ledger.Account.Type.SETTLEMENT_RESULT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A ledger is balanced, append-only, chained by hash, and takes each event once")
class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 30);
    private static final List<Account.Type> FROM = List.of(SETTLEMENT_RESULT, PROVIDER, HELD);
    private static final List<Account.Type> TO = List.of(ADVANCES, CASH);

    @Test
    void aJournalThatDoesNotBalanceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Journal(
                                "k",
                                DAY,
                                "s",
                                List.of(
                                        Posting.debit(Account.of(CASH), Usd.of("10.00")),
                                        Posting.credit(Account.of(PROVIDER), Usd.of("9.99")))))
                .withMessage(
                        "Journal k does not balance: debits and credits differ by $0.01, where they must cancel out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Journal("k", DAY, "s", List.of()))
                .withMessageStartingWith("Journal k does not balance");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Posting.debit(Account.of(CASH), Usd.ZERO))
                .withMessage("A posting to cash moves nothing: leave it out");
    }

    @Test
    void theSameEventAgainChangesNothing() {
        Ledger once = Ledger.empty().append(settled(1, "100.00"));
        assertThat(once.append(settled(1, "100.00"))).isSameAs(once);
    }

    @Test
    void anotherEventUnderTheSameKeyIsRefused() {
        Ledger once = Ledger.empty().append(settled(1, "100.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.append(settled(1, "100.01")))
                .withMessage(
                        "Journal settlement/1 is already in the ledger with other contents: correct it by a journal of its own key");
    }

    @Test
    void anEntryThatWasChangedIsFound() {
        List<Entry> entries =
                Ledger.empty()
                        .appendAll(
                                List.of(
                                        settled(1, "100.00"),
                                        settled(2, "50.00"),
                                        settled(3, "25.00")))
                        .entries();
        List<Entry> changed = new ArrayList<>(entries);
        Entry second = entries.get(1);
        changed.set(1, new Entry(2, settled(2, "5000.00"), second.previous(), second.hash()));
        assertThat(Ledger.firstBroken(changed)).contains(2L);
        List<Entry> shortened = List.of(entries.get(0), entries.get(2));
        assertThat(Ledger.firstBroken(shortened)).contains(2L);
        assertThat(Ledger.firstBroken(entries)).isEmpty();
        assertThat(Ledger.of(entries).head()).isEqualTo(entries.get(2).hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.of(changed))
                .withMessageStartingWith("Entry 2 of the ledger is not the one that was written");
    }

    @Test
    void fieldsThatRunTogetherHashApart() {
        Journal one = ContractMoney.settled(event("a", "bc"), Usd.of("1.00")).orElseThrow();
        Journal other = ContractMoney.settled(event("ab", "c"), Usd.of("1.00")).orElseThrow();
        assertThat(Ledger.empty().append(one).head())
                .isNotEqualTo(Ledger.empty().append(other).head());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void debitsEqualCreditsAndTheOrderOfJournalsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<Journal> journals = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Account.Type from = FROM.get(random.nextInt(FROM.size()));
            Account.Type to = TO.get(random.nextInt(TO.size()));
            journals.add(
                    Journal.move(
                            event("event/" + i, "s"),
                            Account.of(from),
                            Account.of(to),
                            new Usd(1 + random.nextInt(1_000_000))));
        }
        Ledger ledger = Ledger.empty().appendAll(journals);
        assertThat(ledger.balances().values().stream().reduce(Usd.ZERO, Usd::plus))
                .isEqualTo(Usd.ZERO);
        List<Journal> shuffled = new ArrayList<>(journals);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(journals.subList(0, 10));
        assertThat(Ledger.empty().appendAll(shuffled).balances()).isEqualTo(ledger.balances());
        assertThat(Ledger.firstBroken(ledger.entries())).isEmpty();
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(100);
    }

    @Test
    void accountsHaveNamesThatTellThemApart() {
        assertThat(Account.participant("123456789")).hasToString("participant/123456789");
        assertThat(Stream.of(HELD, ADVANCES, SETTLEMENT_RESULT).map(Account::of))
                .map(Account::toString)
                .containsExactly("held", "advances", "settlement-result");
    }

    private static Journal settled(int settlement, String payment) {
        return ContractMoney.settled(event("settlement/" + settlement, "interim"), Usd.of(payment))
                .orElseThrow();
    }

    private static JournalEvent event(String key, String subject) {
        return new JournalEvent(key, DAY, subject);
    }
}
