package care.accord.reconciliation.ledger;

/// Where money stands, seen by the payer: a debit raises what the payer has or has spent, a credit what it owes.
///
/// @param party whose part of the account it is, such as the id of a practice; blank where the account has one holder
public record Account(Type type, String party) implements Comparable<Account> {
    /// What an account is for.
    public enum Type {
        /// What settlements came to: the cost of savings shared, less losses recovered.
        SETTLEMENT_RESULT("settlement-result"),
        /// What the payer owes the provider organization; a debit balance is what the provider owes.
        PROVIDER("provider"),
        /// Owed and due, but kept while a dispute is open.
        HELD("held"),
        /// Owed, but withheld until a condition of the contract is met.
        WITHHELD("withheld"),
        /// Paid in advance and still to be recouped from what is earned.
        ADVANCES("advances"),
        /// Money that moved between the banks.
        CASH("cash"),
        /// What the provider organization shares out, before it is shared out.
        TO_DISTRIBUTE("to-distribute"),
        /// What a practice or clinician has coming from the provider organization.
        PARTICIPANT("participant"),
        /// What the provider organization keeps of what it shares out.
        RETAINED("retained");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /// The name in files and answers.
        public String code() {
            return code;
        }
    }

    /// An account with one holder.
    public static Account of(Type type) {
        return new Account(type, "");
    }

    /// The part of one practice or clinician.
    public static Account participant(String party) {
        if (party.isBlank()) {
            throw new IllegalArgumentException(
                    "A participant's account names the practice or clinician; this one is blank");
        }
        return new Account(Type.PARTICIPANT, party);
    }

    @Override
    public int compareTo(Account other) {
        int order = type.compareTo(other.type);
        return order == 0 ? party.compareTo(other.party) : order;
    }

    /// `provider`, or `participant/123456789`.
    @Override
    public String toString() {
        return party.isEmpty() ? type.code() : type.code() + "/" + party;
    }
}
