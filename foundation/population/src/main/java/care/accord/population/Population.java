package care.accord.population;

import care.accord.vocabulary.BeneficiaryId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A population in memory: struct-of-arrays, every beneficiary's lines contiguous, so that one pass of a [Kernel] touches
/// each line once. Holds final-action lines as known on one date; it is immutable and safe to share between threads.
///
/// People have an *index*, their rank by identifier, and a *place*, where their lines lie: a pass follows the places,
/// its results the indexes.
public final class Population {
    /// Tasks of a parallel pass, so that no core waits long for another.
    private static final int TASKS_PER_CORE = 8;

    private final People people;
    private final ClaimColumns claims;
    private final EnrollmentColumns enrollment;
    private final int linesOfUnknownPeople;
    private final int[] placeOf;
    private final int[] indexOf;
    private final Declarations declarations;

    Population(
            People people,
            ClaimColumns claims,
            EnrollmentColumns enrollment,
            int linesOfUnknownPeople) {
        this.people = people;
        this.claims = claims;
        this.enrollment = enrollment;
        this.linesOfUnknownPeople = linesOfUnknownPeople;
        declarations = Declarations.NONE;
        placeOf = new int[people.size()];
        Arrays.setAll(placeOf, place -> place);
        Numbers.sort(placeOf, 0, placeOf.length, people::compareIds);
        indexOf = new int[people.size()];
        for (int index = 0; index < placeOf.length; index++) {
            indexOf[placeOf[index]] = index;
        }
    }

    private Population(Population source, Declarations declarations) {
        people = source.people;
        claims = source.claims;
        enrollment = source.enrollment;
        linesOfUnknownPeople = source.linesOfUnknownPeople;
        placeOf = source.placeOf;
        indexOf = source.indexOf;
        this.declarations = declarations;
    }

    /// The population in these arrays, which nobody may write from here on. People may lie in any order; their lines and
    /// spans lie in the same one.
    ///
    /// @param lineOffsets where the lines of each person begin, and one more
    public static Population of(
            PeopleArrays people, LineArrays lines, int[] lineOffsets, SpanArrays spans) {
        return new Population(
                new People(people),
                new ClaimColumns(lines, lineOffsets),
                new EnrollmentColumns(spans),
                lines.ofUnknownPeople);
    }

    /// The same people and claims with what was declared of them.
    public Population with(Declarations declared) {
        return new Population(this, declared);
    }

    /// Whom the person chose, in order of effective date, then of arrival.
    public List<VoluntaryAlignment> voluntaryAlignments(BeneficiaryId person) {
        return declarations.alignments().getOrDefault(current(person), List.of());
    }

    /// Everyone's choices, by person.
    public Map<BeneficiaryId, List<VoluntaryAlignment>> voluntaryAlignments() {
        return declarations.alignments();
    }

    /// What the person allows, in order of effective date, then of arrival.
    public List<SharingPreference> sharingPreferences(BeneficiaryId person) {
        return declarations.preferences().getOrDefault(current(person), List.of());
    }

    /// To what the person consented.
    public List<Consent> consents(BeneficiaryId person) {
        return declarations.consents().getOrDefault(current(person), List.of());
    }

    /// Identifiers of the person's claims that were tagged as restricted at intake.
    public Set<String> restrictedClaims(BeneficiaryId person) {
        return declarations.restrictedClaims().getOrDefault(current(person), Set.of());
    }

    public int beneficiaries() {
        return people.size();
    }

    public ClaimColumns claims() {
        return claims;
    }

    public EnrollmentColumns enrollment() {
        return enrollment;
    }

    public Person person(int index) {
        return people.person(placeOf[index]);
    }

    /// The identifier alone, which costs less than the person.
    public BeneficiaryId id(int index) {
        return people.id(placeOf[index]);
    }

    People people() {
        return people;
    }

    int indexOf(int place) {
        return indexOf[place];
    }

    /// Where the lines of the person with this index lie, [Beneficiary#place].
    public int placeOf(int index) {
        return placeOf[index];
    }

    /// The identifier that a person has now, by any they ever had.
    public BeneficiaryId current(BeneficiaryId id) {
        return declarations.current().getOrDefault(id, id);
    }

    /// Where a person is in the population, if it has them, by any identifier they ever had.
    public OptionalInt find(BeneficiaryId person) {
        BeneficiaryId id = current(person);
        int low = 0;
        int high = beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = person(middle).id().compareTo(id);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /// Claim lines left out because nobody told us of the person, in all their versions.
    public int linesOfUnknownPeople() {
        return linesOfUnknownPeople;
    }

    /// The slice of one person, for an explanation or a drill-down.
    public Beneficiary beneficiary(int index) {
        return new Beneficiary(this, placeOf[index]);
    }

    /// Runs the kernel over everyone on this thread; results are in order of beneficiary id.
    public <R> List<R> decide(Kernel<R> kernel) {
        Object[] results = new Object[people.size()];
        decide(kernel, 0, people.size(), results);
        return listed(results);
    }

    /// Runs kernels over everyone on all cores, each over people of its own: a beneficiary is never split. Results are in
    /// order of beneficiary id and the same as on one thread.
    ///
    /// @param kernels makes the kernel of a task, which may keep scratch of its own
    public <R> List<R> decideInParallel(Supplier<? extends Kernel<R>> kernels) {
        Object[] results = new Object[people.size()];
        int tasks = Runtime.getRuntime().availableProcessors() * TASKS_PER_CORE;
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task ->
                        decide(kernels.get(), cut(task, tasks), cut(task + 1, tasks), results));
        return listed(results);
    }

    /// Shows everyone to a visitor that keeps what it finds itself, in order of places, on this thread.
    public void visit(Consumer<Beneficiary> visitor) {
        visit(visitor, 0, people.size());
    }

    /// Shows everyone to visitors on all cores, each to one of them.
    ///
    /// @param visitors makes the visitor of a task, which may keep scratch of its own
    public void visitInParallel(Supplier<? extends Consumer<Beneficiary>> visitors) {
        int tasks = Runtime.getRuntime().availableProcessors() * TASKS_PER_CORE;
        IntStream.range(0, tasks)
                .parallel()
                .forEach(task -> visit(visitors.get(), cut(task, tasks), cut(task + 1, tasks)));
    }

    private void visit(Consumer<Beneficiary> visitor, int from, int to) {
        Beneficiary cursor = new Beneficiary(this, from);
        for (int place = from; place < to; place++) {
            cursor.moveTo(place);
            visitor.accept(cursor);
        }
    }

    /// The first place of a task: tasks have about as many lines each.
    private int cut(int task, int tasks) {
        if (task == tasks) {
            return people.size();
        }
        int line = (int) ((long) claims.size() * task / tasks);
        int at = Arrays.binarySearch(claims.offsets, 0, people.size() + 1, line);
        int place = at >= 0 ? at : -at - 1;
        while (place > 0 && claims.offsets[place - 1] == line) {
            place--;
        }
        return Math.min(place, people.size());
    }

    private <R> void decide(Kernel<R> kernel, int from, int to, Object[] results) {
        Beneficiary cursor = new Beneficiary(this, from);
        for (int place = from; place < to; place++) {
            cursor.moveTo(place);
            results[indexOf[place]] = kernel.decide(cursor);
        }
    }

    // Only results of the kernel are in the array.
    @SuppressWarnings("unchecked")
    private static <R> List<R> listed(Object[] results) {
        return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
    }
}
