package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The items of an ExplanationOfBenefit. One of revenue center 0001 adds up the others (as [SumOfClaim] has it): where others have
/// amounts, it is none of them.
final class EobItems {
    private final List<EobItem> items = new ArrayList<>();
    private int size;

    void clear() {
        size = 0;
    }

    /// Reads the list at the cursor.
    void read(Json json) {
        if (json.entersArray()) {
            while (json.nextElement()) {
                if (size == items.size()) {
                    items.add(new EobItem());
                }
                EobItem item = items.get(size++);
                item.clear();
                item.read(json);
            }
        }
    }

    int size() {
        return size;
    }

    EobItem get(int nth) {
        return items.get(nth);
    }

    /// Whether the item only repeats what others say.
    boolean isRepeated(int nth) {
        EobItem sum = items.get(nth);
        return isSum(sum)
                && sum.amounts.hasAny()
                && any(item -> !isSum(item) && item.amounts.hasAny());
    }

    long repeated() {
        long count = 0;
        for (int nth = 0; nth < size; nth++) {
            count += isRepeated(nth) ? 1 : 0;
        }
        return count;
    }

    boolean hasPaid() {
        return any(item -> item.amounts.paid().isPresent());
    }

    boolean hasAllowed() {
        return any(item -> item.amounts.allowed().isPresent());
    }

    /// Cents; nothing where the item does not say, or repeats.
    long paid(int nth) {
        return isRepeated(nth) ? 0 : items.get(nth).amounts.paid().orElse(0);
    }

    /// Cents; nothing where the item does not say, or repeats.
    long allowed(int nth) {
        return isRepeated(nth) ? 0 : items.get(nth).amounts.allowed().orElse(0);
    }

    private boolean any(Predicate<EobItem> wanted) {
        return items.subList(0, size).stream().anyMatch(wanted);
    }

    private static boolean isSum(EobItem item) {
        return item.revenueCenter().equals(SumOfClaim.CENTER);
    }
}
