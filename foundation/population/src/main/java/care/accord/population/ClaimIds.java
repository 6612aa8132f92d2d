package care.accord.population;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The claim identifier of every line, as bytes in one pool: neighbors of one claim share an entry, and no line costs an
/// object. Identifiers are compared as bytes, which is the order of their characters.
final class ClaimIds {
    private byte[] pool = new byte[1024];
    private int poolSize;
    private final Numbers.Ints entries;
    private final Numbers.Ints starts;
    private final Numbers.Ints hashes;
    private String latest = "";

    ClaimIds() {
        entries = new Numbers.Ints();
        starts = new Numbers.Ints();
        hashes = new Numbers.Ints();
    }

    private ClaimIds(ClaimIds source, int[] order) {
        pool = source.pool;
        poolSize = source.poolSize;
        starts = source.starts;
        hashes = source.hashes;
        entries = new Numbers.Ints(source.entries.inOrder(order));
    }

    /// The identifiers of the lines at the given positions; the pool is shared.
    ClaimIds inOrder(int[] order) {
        return new ClaimIds(this, order);
    }

    void add(String claimId) {
        if (entries.size() == 0 || !claimId.equals(latest)) {
            append(claimId.getBytes(StandardCharsets.UTF_8));
            latest = claimId;
        }
        entries.add(starts.size() - 1);
    }

    private void append(byte[] bytes) {
        int needed = Math.addExact(poolSize, bytes.length);
        if (needed > pool.length) {
            pool =
                    Arrays.copyOf(
                            pool,
                            Math.max(
                                    needed,
                                    (int) Math.min(Integer.MAX_VALUE - 8, pool.length * 2L)));
        }
        System.arraycopy(bytes, 0, pool, poolSize, bytes.length);
        starts.add(poolSize);
        hashes.add(Arrays.hashCode(bytes));
        poolSize = needed;
    }

    String get(int line) {
        int entry = entries.get(line);
        int start = starts.get(entry);
        return new String(pool, start, end(entry) - start, StandardCharsets.UTF_8);
    }

    boolean same(int first, int second) {
        int a = entries.get(first);
        int b = entries.get(second);
        return a == b || (hashes.get(a) == hashes.get(b) && compareEntries(a, b) == 0);
    }

    /// An order that brings the lines of a claim together, cheaper than [#compare].
    int group(int first, int second) {
        int a = entries.get(first);
        int b = entries.get(second);
        if (a == b) {
            return 0;
        }
        int order = Integer.compare(hashes.get(a), hashes.get(b));
        return order == 0 ? compareEntries(a, b) : order;
    }

    int compare(int first, int second) {
        int a = entries.get(first);
        int b = entries.get(second);
        return a == b ? 0 : compareEntries(a, b);
    }

    private int compareEntries(int a, int b) {
        return Arrays.compareUnsigned(pool, starts.get(a), end(a), pool, starts.get(b), end(b));
    }

    private int end(int entry) {
        return entry + 1 < starts.size() ? starts.get(entry + 1) : poolSize;
    }
}
