package care.accord.reconciliation.life;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What can happen to a settlement, with the facts that its conditions ask for.
public sealed interface Move {
    Name name();

    /// What a move is called in answers and in the history.
    enum Name {
        /// The beginning of every history; not a move that can be asked for.
        COMPUTE,
        ENDORSE,
        ISSUE,
        DISCARD,
        DISPUTE,
        RESOLVE,
        CLOSE,
        PAY,
        RESTATE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Somebody of the payer stands for a draft that the platform computed by itself.
    record Endorse() implements Move {
        @Override
        public Name name() {
            return Name.ENDORSE;
        }
    }

    /// The payer makes a draft known to the provider.
    ///
    /// @param author the subject who asked for the draft or endorsed it
    /// @param approver the subject who issues it
    record Issue(Optional<String> author, String approver) implements Move {
        @Override
        public Name name() {
            return Name.ISSUE;
        }
    }

    /// The payer gives a draft up.
    record Discard() implements Move {
        @Override
        public Name name() {
            return Name.DISCARD;
        }
    }

    /// A party questions a row of it.
    record Dispute(DisputeWindow window, LocalDate today) implements Move {
        @Override
        public Name name() {
            return Name.DISPUTE;
        }
    }

    /// The last open dispute was decided and changes nothing.
    record Resolve() implements Move {
        @Override
        public Name name() {
            return Name.RESOLVE;
        }
    }

    /// Nobody questioned it in time.
    record Close(DisputeWindow window, LocalDate today) implements Move {
        @Override
        public Name name() {
            return Name.CLOSE;
        }
    }

    /// Everything owed on it has been paid.
    ///
    /// @param balance what is owed, held or withheld on the contract
    record Pay(Usd balance) implements Move {
        @Override
        public Name name() {
            return Name.PAY;
        }
    }

    /// Another settlement was issued in its place.
    record Restate() implements Move {
        @Override
        public Name name() {
            return Name.RESTATE;
        }
    }
}
