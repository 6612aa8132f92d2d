package care.accord.reconciliation.agreement;

import java.time.LocalDate;
import java.util.Locale;

/// What can happen to a version.
public sealed interface Move {
    Name name();

    /// What a move is called in answers and in the history.
    enum Name {
        /// The beginning of every version; not a move that can be asked for.
        WRITE,
        REWRITE,
        APPROVE,
        WITHDRAW,
        TAKE_EFFECT,
        GIVE_WAY;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The party that wrote a draft writes it anew; what was approved was another text.
    record Rewrite(Person by) implements Move {
        @Override
        public Name name() {
            return Name.REWRITE;
        }
    }

    /// Somebody approves for a party.
    record Approve(Person by, LocalDate today) implements Move {
        @Override
        public Name name() {
            return Name.APPROVE;
        }
    }

    /// A party gives a draft up, its own or the other's.
    record Withdraw() implements Move {
        @Override
        public Name name() {
            return Name.WITHDRAW;
        }
    }

    /// Its day has come.
    record TakeEffect(LocalDate today) implements Move {
        @Override
        public Name name() {
            return Name.TAKE_EFFECT;
        }
    }

    /// Another version took effect.
    record GiveWay() implements Move {
        @Override
        public Name name() {
            return Name.GIVE_WAY;
        }
    }
}
