package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;

/// The first rejections of a file and the count of all.
final class Rejections {
    private static final int KEPT = 1000;

    private final List<Rejection> first = new ArrayList<>();
    private long count;

    void add(Rejection rejection) {
        if (count < KEPT) {
            first.add(rejection);
        }
        count++;
    }

    List<Rejection> first() {
        return first;
    }

    long count() {
        return count;
    }
}
