package care.accord.population.store.loading;

import care.accord.population.Coverage;
import care.accord.population.Dictionary;
import care.accord.population.Numbers;
import care.accord.population.SpanArrays;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The coverage spans of the people of a shard: those that came with the row that stands for the person, Part A and Part B
/// put together; or, of a feed that tells a month at a time, those of its deliveries until then.
final class ShardSpans {
    private final ShardPeople people;
    private final List<SpanRows> groups = new ArrayList<>();
    private final int[] counts;
    private int[] groupOf = new int[0];
    private int[] rowOf = new int[0];
    private int[] order = new int[0];
    private int kept;

    private final MonthsTold monthsTold;

    /// Spans that stand for several rows; the complement of their position is their number.
    private final List<MedicareParts.Span> joined = new ArrayList<>();

    private ShardSpans(ShardPeople people) {
        this.people = people;
        monthsTold = new MonthsTold(people);
        counts = new int[people.size()];
    }

    static ShardSpans of(List<OpenFile> files, ShardPeople people, Coding plans) {
        ShardSpans spans = new ShardSpans(people);
        for (OpenFile file : files) {
            for (int group = 0; group < file.groups(); group++) {
                spans.groups.add(SpanRows.read(file, group, plans));
            }
        }
        return spans;
    }

    /// Finds the spans that count and puts them in order.
    void select(Coding plans) {
        int rows = groups.stream().mapToInt(SpanRows::size).sum();
        groupOf = new int[rows];
        rowOf = new int[rows];
        int[] placeOf = new int[rows];
        int size = 0;
        int[][] placesOf = new int[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            placesOf[g] = groups.get(g).places(people);
            monthsTold.find(groups.get(g), placesOf[g]);
        }
        for (int g = 0; g < groups.size(); g++) {
            SpanRows group = groups.get(g);
            for (int row = 0; row < group.size(); row++) {
                int place = placesOf[g][group.person(row)];
                if (place >= 0 && counts(group, row, place)) {
                    groupOf[size] = g;
                    rowOf[size] = row;
                    placeOf[size++] = place;
                    counts[place]++;
                }
            }
        }
        sort(placeOf, size, plans);
    }

    private boolean counts(SpanRows group, int row, int place) {
        return !group.isMonthTold(row)
                && (group.received(row) == people.received(place)
                        || monthsTold.stands(place, group.received(row)));
    }

    private void sort(int[] placeOf, int size, Coding plans) {
        int[] starts = new int[counts.length + 1];
        for (int place = 0; place < counts.length; place++) {
            starts[place + 1] = starts[place] + counts[place];
        }
        int[] sorted = new int[size];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            sorted[next[placeOf[i]]++] = i;
        }
        order = new int[size];
        for (int place = 0; place < counts.length; place++) {
            int[] spans = sorted;
            int from = starts[place];
            int to = starts[place + 1];
            boolean isToldByMonth = monthsTold.isToldOf(place);
            if (isToldByMonth || hasPartsApart(sorted, from, to)) {
                spans =
                        isToldByMonth
                                ? ofDeliveries(place, sorted, from, to)
                                : joined(sorted, from, to);
                from = 0;
                to = spans.length;
            }
            Numbers.sort(spans, from, to, (a, b) -> compare(a, b, plans));
            counts[place] = keep(spans, from, to, plans);
        }
        order = Arrays.copyOf(order, kept);
    }

    private boolean hasPartsApart(int[] spans, int from, int to) {
        boolean partA = false;
        boolean partB = false;
        for (int i = from; i < to; i++) {
            partA |= coverage(spans[i]) == Coverage.PART_A_ONLY;
            partB |= coverage(spans[i]) == Coverage.PART_B_ONLY;
        }
        return partA && partB;
    }

    /// The spans of a person with those of Part A and Part B replaced.
    private int[] joined(int[] spans, int from, int to) {
        List<Integer> others = new ArrayList<>();
        List<MedicareParts.Span> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (MedicareParts.isPart(coverage(spans[i]))) {
                parts.add(new MedicareParts.Span(coverage(spans[i]), days(spans[i])));
            } else {
                others.add(spans[i]);
            }
        }
        return with(others, MedicareParts.join(parts));
    }

    /// The spans of a person with what deliveries told a month at a time put together.
    private int[] ofDeliveries(int place, int[] spans, int from, int to) {
        List<Integer> others = new ArrayList<>();
        Map<Long, List<MedicareParts.Span>> told = new HashMap<>();
        for (int i = from; i < to; i++) {
            Coverage coverage = coverage(spans[i]);
            if (MedicareParts.isOriginal(coverage)) {
                told.computeIfAbsent(received(spans[i]), _ -> new ArrayList<>())
                        .add(new MedicareParts.Span(coverage, days(spans[i])));
            } else {
                others.add(spans[i]);
            }
        }
        return with(others, monthsTold.joined(place, told));
    }

    private int[] with(List<Integer> rows, List<MedicareParts.Span> spans) {
        int[] all =
                Arrays.copyOf(
                        rows.stream().mapToInt(Integer::intValue).toArray(),
                        rows.size() + spans.size());
        int next = rows.size();
        for (MedicareParts.Span span : spans) {
            all[next++] = ~joined.size();
            joined.add(span);
        }
        return all;
    }

    private DateSpan days(int span) {
        return new DateSpan(LocalDate.ofEpochDay(start(span)), LocalDate.ofEpochDay(end(span)));
    }

    /// Keeps sorted spans of a person, each once; returns how many.
    private int keep(int[] spans, int from, int to, Coding plans) {
        int first = kept;
        for (int i = from; i < to; i++) {
            if (kept == first || compare(order[kept - 1], spans[i], plans) != 0) {
                if (kept == order.length) {
                    order = Arrays.copyOf(order, kept + kept / 2 + 1);
                }
                order[kept++] = spans[i];
            }
        }
        return kept - first;
    }

    private int compare(int a, int b, Coding plans) {
        int order = Integer.compare(start(a), start(b));
        order = order == 0 ? Integer.compare(end(a), end(b)) : order;
        order = order == 0 ? coverage(a).compareTo(coverage(b)) : order;
        return order == 0 ? Integer.compare(plan(a, plans), plan(b, plans)) : order;
    }

    private int start(int span) {
        return span < 0
                ? (int) joined.get(~span).days().start().toEpochDay()
                : groups.get(groupOf[span]).start(rowOf[span]);
    }

    private int end(int span) {
        return span < 0
                ? (int) joined.get(~span).days().end().toEpochDay()
                : groups.get(groupOf[span]).end(rowOf[span]);
    }

    private long received(int span) {
        return groups.get(groupOf[span]).received(rowOf[span]);
    }

    private Coverage coverage(int span) {
        return span < 0
                ? joined.get(~span).coverage()
                : groups.get(groupOf[span]).coverage(rowOf[span]);
    }

    private int plan(int span, Coding plans) {
        return span < 0 ? Dictionary.ABSENT : groups.get(groupOf[span]).plan(rowOf[span], plans);
    }

    int size() {
        return order.length;
    }

    int count(int place) {
        return counts[place];
    }

    /// Copies the spans to their places from `base` on.
    void copy(SpanArrays target, int base, Coding plans) {
        for (int i = 0; i < order.length; i++) {
            target.startDay()[base + i] = start(order[i]);
            target.endDay()[base + i] = end(order[i]);
            target.coverage()[base + i] = coverage(order[i]);
            target.plan()[base + i] = plan(order[i], plans);
        }
    }
}
