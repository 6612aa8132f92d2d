package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Builds a population from records in any order: people are sorted by id, lines by service date, then claim id and line
/// number, so that the same facts always give the same columns. Versions of a claim are resolved into final-action lines.
public final class PopulationBuilder {
    private final Map<BeneficiaryId, Person> people = new TreeMap<>();
    private final Map<BeneficiaryId, List<Enrollment>> enrollments = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Lines lines = new Lines();
    private String latestBeneficiary = "";
    private int latestNumber = -1;

    public PopulationBuilder add(Person person) {
        people.put(person.id(), person);
        return this;
    }

    public PopulationBuilder add(Enrollment enrollment) {
        enrollments.computeIfAbsent(enrollment.id(), _ -> new ArrayList<>()).add(enrollment);
        return this;
    }

    /// Adds a line as first reported.
    public PopulationBuilder add(ClaimLine line) {
        return add(line, Adjustment.ORIGINAL);
    }

    /// Adds a line of any version of a claim.
    public PopulationBuilder add(ClaimLine line, Adjustment adjustment) {
        return add(LineValues.of(line, adjustment));
    }

    /// Adds a line from values that the caller may overwrite afterwards.
    public PopulationBuilder add(LineValues line) {
        if (!line.beneficiary.equals(latestBeneficiary)) {
            latestNumber = numberOf(line.beneficiary);
            latestBeneficiary = line.beneficiary;
        }
        lines.add(latestNumber, line);
        return this;
    }

    private int numberOf(String beneficiary) {
        Integer known = numbers.get(beneficiary);
        if (known == null) {
            known = numbers.size();
            numbers.put(beneficiary, known);
        }
        return known;
    }

    /// Lines and spans of people who were never added are left out and counted: a claim without a known person cannot be
    /// attributed.
    public Population build() {
        int[] rank = new int[numbers.size()];
        Arrays.fill(rank, -1);
        Spans spans = new Spans(people.size());
        int place = 0;
        for (BeneficiaryId id : people.keySet()) {
            Integer number = numbers.get(id.value());
            if (number != null) {
                rank[number] = place;
            }
            enrollments.getOrDefault(id, List.of()).stream()
                    .distinct()
                    .sorted(Spans.ORDER)
                    .forEach(spans::add);
            place++;
            spans.offsets[place] = spans.startDay.size();
        }
        Lines.Selection selection = lines.select(rank, people.size());
        return new Population(
                People.of(List.copyOf(people.values())),
                new ClaimColumns(LinesInOrder.arrays(lines, selection.order), selection.offsets),
                new EnrollmentColumns(spans.arrays()),
                linesOfUnknownPeople(rank));
    }

    private int linesOfUnknownPeople(int[] rank) {
        int unknown = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (rank[lines.person.get(line)] < 0) {
                unknown++;
            }
        }
        return unknown;
    }

    /// Spans being collected.
    static final class Spans {
        static final Comparator<Enrollment> ORDER =
                Comparator.comparing((Enrollment enrollment) -> enrollment.span().start())
                        .thenComparing(enrollment -> enrollment.span().end())
                        .thenComparing(Enrollment::coverage)
                        .thenComparing(Enrollment::plan);

        final int[] offsets;
        final Numbers.Ints startDay = new Numbers.Ints();
        final Numbers.Ints endDay = new Numbers.Ints();
        final List<Coverage> coverage = new ArrayList<>();
        final CodedColumn plan = new CodedColumn();

        Spans(int people) {
            offsets = new int[people + 1];
        }

        SpanArrays arrays() {
            return new SpanArrays(
                    offsets,
                    startDay.toArray(),
                    endDay.toArray(),
                    coverage.toArray(Coverage[]::new),
                    plan.codes.toArray(),
                    plan.dictionary.build());
        }

        void add(Enrollment enrollment) {
            startDay.add((int) enrollment.span().start().toEpochDay());
            endDay.add((int) enrollment.span().end().toEpochDay());
            coverage.add(enrollment.coverage());
            plan.add(enrollment.plan());
        }
    }
}
