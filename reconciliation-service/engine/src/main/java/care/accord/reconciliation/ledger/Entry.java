package care.accord.reconciliation.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A journal in its place: the hash covers the journal and the hash before it, so that nothing earlier can change unseen.
///
/// @param number 1 for the first
/// @param previous hash of the entry before, [#START] for the first
/// @param hash SHA-256, in hexadecimal
public record Entry(long number, Journal journal, String previous, String hash) {
    /// Stands where the first entry has no predecessor.
    public static final String START = "0".repeat(64);

    static Entry after(long number, String previous, Journal journal) {
        return new Entry(number, journal, previous, hash(number, previous, journal));
    }

    /// Whether the hash is the one that these contents give.
    boolean isUntouched() {
        return hash.equals(hash(number, previous, journal));
    }

    /// Every field is preceded by its length, so that no two different entries are written alike.
    private static String hash(long number, String previous, Journal journal) {
        MessageDigest digest = sha256();
        take(digest, Long.toString(number));
        take(digest, previous);
        take(digest, journal.key());
        take(digest, journal.day().toString());
        take(digest, journal.subject());
        for (Posting posting : journal.postings()) {
            take(digest, posting.account().toString());
            take(digest, Long.toString(posting.amount().cents()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void take(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
