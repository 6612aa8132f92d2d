package care.accord.reconciliation.ledger;

import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Something that happened to the money: debits and credits that cancel out. Postings are kept in the order of their
/// accounts, so that the same event is the same journal however it was written down.
///
/// @param key names the event, such as `settlement/42/issued`; a ledger takes each key once
/// @param day the day it takes effect
/// @param subject what it is about, for people; never a beneficiary
public record Journal(String key, LocalDate day, String subject, List<Posting> postings) {
    public Journal {
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "A journal needs a key that names its event; this one is blank");
        }
        postings = postings.stream().sorted(Comparator.comparing(Posting::account)).toList();
        refuseUnbalanced(key, postings);
        refuseRepeated(key, postings);
    }

    private static void refuseUnbalanced(String key, List<Posting> postings) {
        Usd sum = postings.stream().map(Posting::amount).reduce(Usd.ZERO, Usd::plus);
        if (postings.isEmpty() || sum.cents() != 0) {
            throw new IllegalArgumentException(
                    "Journal %s does not balance: debits and credits differ by %s, where they must cancel out"
                            .formatted(key, sum));
        }
    }

    private static void refuseRepeated(String key, List<Posting> postings) {
        String repeated =
                postings.stream()
                        .collect(Collectors.groupingBy(Posting::account, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(entry -> entry.getKey().toString())
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!repeated.isEmpty()) {
            throw new IllegalArgumentException(
                    "Journal %s posts to %s twice: give the net amount".formatted(key, repeated));
        }
    }

    /// Moves an amount from one account to another; a negative amount moves the other way.
    public static Journal move(JournalEvent event, Account from, Account to, Usd amount) {
        return new Journal(
                event.key(),
                event.day(),
                event.subject(),
                List.of(Posting.credit(from, amount), Posting.debit(to, amount)));
    }
}
