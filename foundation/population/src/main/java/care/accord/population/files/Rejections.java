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

    public List<Rejection> first() {
        return first;
    }

    public long count() {
        return count;
    }
}
