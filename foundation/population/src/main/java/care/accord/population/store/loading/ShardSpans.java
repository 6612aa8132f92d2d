package care.accord.population.store.loading;

import care.accord.population.Coverage;
import care.accord.population.Dictionary;
import care.accord.population.Numbers;
import care.accord.population.SpanArrays;
import care.accord.population.store.parquet.ColumnSpec;
import care.accord.population.store.snapshot.OpenFile;
import care.accord.population.store.snapshot.StoredColumn;
import care.accord.population.store.snapshot.Table;
import care.accord.vocabulary.DateSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The coverage spans of the people of a shard: those that came with the row that stands for the person, Part A and Part B
/// put together.
final class ShardSpans {
    private final ShardPeople people;
    private final List<Group> groups = new ArrayList<>();
    private final int[] counts;
    private int[] groupOf = new int[0];
    private int[] rowOf = new int[0];
    private int[] order = new int[0];
    private int kept;

    /// Spans that stand for several rows; the complement of their position is their number.
    private final List<MedicareParts.Span> joined = new ArrayList<>();

    private record Group(
            StoredColumn beneficiary,
            StoredColumn start,
            StoredColumn end,
            StoredColumn received,
            StoredColumn coverage,
            StoredColumn plan,
            List<Coverage> coverages,
            int coding) {}

    private ShardSpans(ShardPeople people) {
        this.people = people;
        counts = new int[people.size()];
    }

    static ShardSpans of(List<OpenFile> files, ShardPeople people, Coding plans) {
        ShardSpans spans = new ShardSpans(people);
        for (OpenFile file : files) {
            for (int group = 0; group < file.groups(); group++) {
                spans.groups.add(read(file, group, plans));
            }
        }
        return spans;
    }

    private static Group read(OpenFile file, int group, Coding plans) {
        StoredColumn coverage = column(file, group, "coverage");
        StoredColumn plan = column(file, group, "plan");
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i + 1 < coverage.starts().length; i++) {
            int start = coverage.starts()[i];
            coverages.add(
                    Coverage.of(
                            new String(
                                    coverage.bytes(),
                                    start,
                                    coverage.starts()[i + 1] - 4 - start,
                                    StandardCharsets.UTF_8)));
        }
        return new Group(
                column(file, group, "beneficiary_id"),
                column(file, group, "enrollment_start_date"),
                column(file, group, "enrollment_end_date"),
                column(file, group, "received_date"),
                coverage,
                plan,
                coverages,
                plans.add(plan.bytes(), plan.starts()));
    }

    private static StoredColumn column(OpenFile file, int group, String name) {
        ColumnSpec spec = Table.ENROLLMENT.column(name);
        return StoredColumn.of(spec, file.column(group, spec));
    }

    /// Finds the spans that count and puts them in order.
    void select(Coding plans) {
        int rows = groups.stream().mapToInt(group -> group.start.codes().length).sum();
        groupOf = new int[rows];
        rowOf = new int[rows];
        int[] placeOf = new int[rows];
        int size = 0;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            int[] places = places(group);
            for (int row = 0; row < group.start.codes().length; row++) {
                int place = places[group.beneficiary.codes()[row]];
                if (place >= 0 && people.received(place) == group.received.numberOrLeast(row)) {
                    groupOf[size] = g;
                    rowOf[size] = row;
                    placeOf[size++] = place;
                    counts[place]++;
                }
            }
        }
        sort(placeOf, size, plans);
    }

    private int[] places(Group group) {
        int[] starts = group.beneficiary.starts();
        int[] places = new int[starts.length - 1];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    people.place(
                            group.beneficiary.bytes(), starts[i], starts[i + 1] - 4 - starts[i]);
        }
        return places;
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
            if (hasPartsApart(sorted, from, to)) {
                spans = joined(sorted, from, to);
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
        List<Integer> all = new ArrayList<>();
        List<MedicareParts.Span> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Coverage coverage = coverage(spans[i]);
            if (MedicareParts.isPart(coverage)) {
                parts.add(new MedicareParts.Span(coverage, days(spans[i])));
            } else {
                all.add(spans[i]);
            }
        }
        for (MedicareParts.Span span : MedicareParts.join(parts)) {
            all.add(~joined.size());
            joined.add(span);
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
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
                : (int) groups.get(groupOf[span]).start.numberOrLeast(rowOf[span]);
    }

    private int end(int span) {
        return span < 0
                ? (int) joined.get(~span).days().end().toEpochDay()
                : (int) groups.get(groupOf[span]).end.numberOrLeast(rowOf[span]);
    }

    private Coverage coverage(int span) {
        if (span < 0) {
            return joined.get(~span).coverage();
        }
        Group group = groups.get(groupOf[span]);
        return group.coverages.get(group.coverage.codes()[rowOf[span]]);
    }

    private int plan(int span, Coding plans) {
        if (span < 0) {
            return Dictionary.ABSENT;
        }
        Group group = groups.get(groupOf[span]);
        return plans.codes(group.coding)[group.plan.codes()[rowOf[span]]];
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
