package care.accord.attribution.attributionlist.files;

import care.accord.attribution.attributionlist.files.Known.Subscriber;
import care.accord.attribution.chain.files.ChainLists;
import care.accord.attribution.deliveredlist.files.DeliveredLists;
import care.accord.attribution.deliveredlist.store.GivenLists;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.snapshot.files.Snapshots;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.population.Beneficiary;
import care.accord.population.Enrollment;
import care.accord.population.EnrollmentColumns;
import care.accord.population.Population;
import care.accord.population.files.FeedKind;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Looks people up in the snapshot that a roster was decided on. The snapshot is the payer's: callers show first that they
/// may see the person.
@ApplicationScoped
public class KnownPeople {
    private final Tenancy tenancy;
    private final Snapshots snapshots;
    private final DeliveredLists lists;

    @Inject
    KnownPeople(Tenancy tenancy, Snapshots snapshots, DeliveredLists lists) {
        this.tenancy = tenancy;
        this.snapshots = snapshots;
        this.lists = lists;
    }

    /// A person as known when the roster was decided; empty when the payer never reported them.
    public Optional<Known> find(RosterRow roster, DateSpan period, BeneficiaryId id) {
        return of(roster, period).apply(id);
    }

    /// Everybody as known when the roster was decided.
    public Function<BeneficiaryId, Optional<Known>> of(RosterRow roster, DateSpan period) {
        SnapshotRow snapshot =
                tenancy.inTransaction(
                        roster.tenantId, () -> SnapshotRow.withId(roster.snapshotId).orElseThrow());
        Population population = snapshots.load(snapshot.location, snapshot.dataAsOf);
        ChainLists covered = subscribers(roster);
        return id ->
                position(population, id).stream()
                        .mapToObj(index ->
                                new Known(
                                        population.person(index),
                                        coverage(population.beneficiary(index), period),
                                        subscriber(covered, population, id)))
                        .findFirst();
    }

    /// Who was covered by a person's contract when the roster was decided, and that person.
    public Set<BeneficiaryId> family(RosterRow roster, BeneficiaryId subscriber) {
        Set<BeneficiaryId> family = new TreeSet<>(subscribers(roster).coveredBy(subscriber));
        family.add(subscriber);
        return family;
    }

    private ChainLists subscribers(RosterRow roster) {
        GivenLists given =
                tenancy.inTransaction(
                        roster.tenantId, () -> GivenLists.until(roster.lists().values()));
        return lists.given(given.of(Set.of(FeedKind.SUBSCRIBERS)));
    }

    /// People lie in order of their id.
    private static java.util.OptionalInt position(Population population, BeneficiaryId id) {
        int low = 0;
        int high = population.beneficiaries() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = population.person(middle).id().compareTo(id);
            if (order == 0) {
                return java.util.OptionalInt.of(middle);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return java.util.OptionalInt.empty();
    }

    private static Optional<Subscriber> subscriber(
            ChainLists covered, Population population, BeneficiaryId id) {
        return covered.subscriber(id)
                .map(listed ->
                        new Subscriber(
                                listed.subscriber(),
                                listed.relationship(),
                                population.find(listed.subscriber()).stream()
                                        .mapToObj(population::person)
                                        .findFirst()));
    }

    private static Optional<Enrollment> coverage(Beneficiary beneficiary, DateSpan period) {
        return IntStream.range(beneficiary.firstSpan(), beneficiary.endSpan())
                .mapToObj(span -> enrollment(beneficiary, span))
                .max(
                        Comparator.comparing((Enrollment one) -> one.span().overlaps(period))
                                .thenComparing(one -> one.span().start())
                                .thenComparing(one -> one.span().end()));
    }

    private static Enrollment enrollment(Beneficiary beneficiary, int span) {
        EnrollmentColumns spans = beneficiary.enrollment();
        return new Enrollment(
                beneficiary.person().id(),
                spans.coverage(span),
                spans.plan(span),
                new DateSpan(
                        LocalDate.ofEpochDay(spans.startDay(span)),
                        LocalDate.ofEpochDay(spans.endDay(span))));
    }
}
