package care.accord.population.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Counts distinct people. Keeps sixteen bytes of the SHA-256 of each identifier: it grows with the people, not with the
/// lines of the file, and holds nothing that names them.
public final class PeopleSeen {
    private final MessageDigest sha256;
    private long[] slots = new long[2 * 1024];
    private int count;
    private String latest = "";

    public PeopleSeen() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    public void add(String identifier) {
        if (identifier.isEmpty() || identifier.equals(latest)) {
            return;
        }
        latest = identifier;
        ByteBuffer digest =
                ByteBuffer.wrap(sha256.digest(identifier.getBytes(StandardCharsets.UTF_8)));
        // The low bit tells a used slot from an empty one.
        if (insert(slots, digest.getLong() | 1, digest.getLong())) {
            count++;
            if (count * 3L > slots.length) {
                grow();
            }
        }
    }

    private static boolean insert(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int slot = (int) (low & mask);
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == high && table[2 * slot + 1] == low) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[2 * slot] = high;
        table[2 * slot + 1] = low;
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                insert(larger, slots[slot], slots[slot + 1]);
            }
        }
        slots = larger;
    }

    public int count() {
        return count;
    }
}
