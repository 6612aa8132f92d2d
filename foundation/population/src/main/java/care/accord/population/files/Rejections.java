package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;

/// The first rejections of a file and the count of all.
public final class Rejections {
    private static final int KEPT = 1000;

    private final List<Rejection> first = new ArrayList<>();
    private long count;

    public void add(Rejection rejection) {
        if (count < KEPT) {
            first.add(rejection);
        }
        count++;
    }

    /// Rejects the file as a whole.
    void ofFile(String reason) {
        add(new Rejection(0, "", reason));
    }

    /// The verdict on a file that has been read to where it can be.
    Verdict verdict(Sums totals) {
        if (count == 0) {
            return new Verdict.Accepted(totals.all().remarking(totals.remarks()));
        }
        return new Verdict.Rejected(
                totals.all(), first, count, totals.accepted(), totals.rejected());
    }

    public List<Rejection> first() {
        return first;
    }

    public long count() {
        return count;
    }
}
