package care.accord.metrics.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// The condition categories of a model, ascending; a category's place in the list is its bit in a [ConditionSet].
final class CategoryList {
    private final int[] numbers;

    CategoryList(Collection<Integer> categories) {
        this.numbers = new TreeSet<>(categories).stream().mapToInt(Integer::intValue).toArray();
        if (numbers.length > ConditionSet.CAPACITY) {
            throw new IllegalArgumentException(
                    "the tables map diagnoses to %d condition categories; no model has more than %d"
                            .formatted(numbers.length, ConditionSet.CAPACITY));
        }
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    /// The set of one category; empty if no diagnosis leads to it.
    ConditionSet set(int category) {
        int place = Arrays.binarySearch(numbers, category);
        return place < 0 ? ConditionSet.EMPTY : ConditionSet.of(place);
    }

    ConditionSet set(Collection<Integer> categories) {
        ConditionSet set = ConditionSet.EMPTY;
        for (int category : categories) {
            set = set.with(set(category));
        }
        return set;
    }

    List<Integer> numbers(ConditionSet set) {
        List<Integer> listed = new ArrayList<>(set.size());
        for (int place = set.next(0); place >= 0; place = set.next(place + 1)) {
            listed.add(numbers[place]);
        }
        return listed;
    }
}
