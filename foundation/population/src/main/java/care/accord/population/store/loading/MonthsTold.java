package care.accord.population.store.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which deliveries told the people of a shard's coverage a month at a time. Where the newest row about somebody came with such a
/// delivery, what earlier ones told stands; where another feed is newer, it says all there is.
final class MonthsTold {
    private final ShardPeople people;

    /// The first days of the months, by the place of the person and the day they were received.
    private final Map<Integer, TreeMap<Long, LocalDate>> months = new HashMap<>();

    MonthsTold(ShardPeople people) {
        this.people = people;
    }

    void find(SpanRows rows, int[] places) {
        if (!rows.hasMonths()) {
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            int place = places[rows.person(row)];
            if (place >= 0
                    && rows.isMonthTold(row)
                    && rows.received(row) <= people.received(place)) {
                months.computeIfAbsent(place, _ -> new TreeMap<>())
                        .put(rows.received(row), LocalDate.ofEpochDay(rows.start(row)));
            }
        }
    }

    boolean isToldOf(int place) {
        TreeMap<Long, LocalDate> told = months.get(place);
        return told != null && told.containsKey(people.received(place));
    }

    /// Whether what was received earlier than the newest row still stands.
    boolean stands(int place, long received) {
        TreeMap<Long, LocalDate> told = months.get(place);
        return told != null
                && told.containsKey(received)
                && told.containsKey(people.received(place));
    }

    /// What all deliveries about a person amount to.
    ///
    /// @param told Part A, Part B or both, by the day they were received
    List<MedicareParts.Span> joined(int place, Map<Long, List<MedicareParts.Span>> told) {
        List<DeliveredMonths.Delivery> deliveries = new ArrayList<>();
        months.getOrDefault(place, new TreeMap<>())
                .forEach((received, month) ->
                        deliveries.add(
                                new DeliveredMonths.Delivery(
                                        received, month, told.getOrDefault(received, List.of()))));
        return DeliveredMonths.joined(deliveries, people.death(place));
    }
}
