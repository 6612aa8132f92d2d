package care.accord.reconciliation.ledger;

import care.accord.vocabulary.Usd;

/// One side of a journal.
///
/// @param amount a debit when positive, a credit when negative; never zero
public record Posting(Account account, Usd amount) {
    public Posting {
        if (amount.cents() == 0) {
            throw new IllegalArgumentException(
                    "A posting to %s moves nothing: leave it out".formatted(account));
        }
    }

    public static Posting debit(Account account, Usd amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(Account account, Usd amount) {
        return new Posting(account, amount.negated());
    }
}
