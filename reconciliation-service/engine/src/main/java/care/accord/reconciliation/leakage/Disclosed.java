package care.accord.reconciliation.leakage;

import care.accord.population.restriction.RestrictedAmount;
import care.accord.reconciliation.leakage.Leakage.Place;
import care.accord.reconciliation.leakage.Leakage.Specialty;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.SmallCells;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/// What of the places of care may be shown.
///
/// @param costs of the care, in cents that add up
record Disclosed(PlacesOfCare care, Costs costs, Leakage.Shown shown) {
    private static final Citation RULE = new Citation("leakage of a roster's members");

    static Disclosed of(PlacesOfCare care, Leakage.Shown shown) {
        return new Disclosed(care, Costs.of(care), shown);
    }

    Leakage leakage() {
        Optional<Amount> restricted = restricted();
        // All care together is shown elsewhere: without either cost, the restricted rest of it
        // cannot be told.
        boolean isConcealed = care.withheld().members() > 0 && restricted.isEmpty();
        Optional<Usd> costInside = isConcealed ? Optional.empty() : Optional.of(costs.inside());
        Optional<Place> inside = place("inside", care.inside(), costInside);
        Optional<Place> outside = place("outside", care.outside(), costOutside());
        List<Specialty> specialties = specialties();
        return new Leakage(
                inside,
                outside,
                restricted,
                inside.flatMap(in -> outside.flatMap(out -> share(in, out))),
                Readmissions.of(care.inside(), cells(), shown.source()),
                specialties,
                care.specialtiesOutside().length - specialties.size());
    }

    private SmallCells cells() {
        return shown.thresholds().people();
    }

    private static Optional<Rate> share(Place inside, Place outside) {
        Count all = inside.visits().plus(outside.visits(), "All visits", RULE);
        return all.value() == 0
                ? Optional.empty()
                : Optional.of(Rate.ratio(outside.visits(), all, "Share of visits outside", RULE));
    }

    private Optional<Amount> restricted() {
        Groups.Sum withheld = care.withheld();
        return RestrictedAmount.shown(cells(), costs.withheld(), withheld.members(), care.people())
                .map(usd -> Amount.reported("Cost of restricted claims", usd, shown.source()));
    }

    private Optional<Place> place(String where, Groups.Sum sum, Optional<Usd> cost) {
        if (cells().isSmall(sum.members())) {
            return Optional.empty();
        }
        Optional<Count> members =
                cells().isShown(sum.members(), care.people())
                        ? Optional.of(
                                Count.reported(
                                        "Members with care " + where,
                                        sum.members(),
                                        shown.source()))
                        : Optional.empty();
        return Optional.of(
                new Place(
                        members,
                        reported("Weighted members with care " + where, weighted(sum)),
                        Count.reported("Visits " + where, sum.visits(), shown.source()),
                        cost.map(usd ->
                                Amount.reported("Cost of care " + where, usd, shown.source()))));
    }

    private Optional<Count> reported(String label, OptionalLong number) {
        return number.isPresent()
                ? Optional.of(Count.reported(label, number.getAsLong(), shown.source()))
                : Optional.empty();
    }

    /// People by their parts, in whole ones: which of them they are would follow from a sum with all decimals, as everybody's part is on the roster.
    private OptionalLong weighted(Groups.Sum sum) {
        boolean isShown =
                care.sharedPeople() > 0
                        && cells().isShown(sum.members(), care.people())
                        && cells().isShown(sum.shared(), care.sharedPeople());
        return isShown
                ? OptionalLong.of(sum.weighted().setScale(0, RoundingMode.HALF_UP).longValueExact())
                : OptionalLong.empty();
    }

    private Optional<Usd> costOutside() {
        return shown.thresholds().providers().isSmall(care.providersOutside())
                ? Optional.empty()
                : Optional.of(costs.outside());
    }

    /// Somebody may have care of several specialties, and visits and costs of all together are known.
    private List<Specialty> specialties() {
        long[] keys = care.specialtiesOutside();
        BitSet hidden =
                cells().hiddenOverlapping(
                                numbers(keys, key -> care.outside(key).members()), new BitSet());
        BitSet priceless =
                shown.thresholds()
                        .providers()
                        .hidden(numbers(keys, key -> care.providers(key).length));
        priceless.or(hidden);
        BitSet listed = new BitSet(keys.length);
        listed.set(0, keys.length);
        listed.andNot(hidden);
        Set<Long> inside =
                shownInside(listed.stream().mapToObj(at -> keys[at]).collect(Collectors.toSet()));
        return listed.stream()
                .mapToObj(at ->
                        specialty(
                                keys[at],
                                inside.contains(keys[at])
                                        ? OptionalLong.of(care.inside(keys[at]).visits())
                                        : OptionalLong.empty(),
                                priceless.get(at)
                                        ? Optional.empty()
                                        : Optional.of(costs.of(keys[at]))))
                .sorted(
                        Comparator.comparingLong(Specialty::visitsOutside)
                                .reversed()
                                .thenComparing(Specialty::specialty))
                .toList();
    }

    /// Of which of the listed specialties the visits inside are shown: those not listed, and those without care inside, are left out of
    /// the sum of all visits inside anyway.
    private Set<Long> shownInside(Set<Long> listed) {
        long[] keys = care.specialtiesInside();
        BitSet leftOut = new BitSet(keys.length);
        for (int at = 0; at < keys.length; at++) {
            leftOut.set(at, !listed.contains(PlacesOfCare.asOutside(keys[at])));
        }
        BitSet hidden =
                cells().hiddenOverlapping(
                                numbers(keys, key -> care.inside(key).members()), leftOut);
        Set<Long> withoutInside = new HashSet<>(listed);
        Arrays.stream(keys).map(PlacesOfCare::asOutside).forEach(withoutInside::remove);
        for (int at = hidden.nextClearBit(0); at < keys.length; at = hidden.nextClearBit(at + 1)) {
            withoutInside.add(PlacesOfCare.asOutside(keys[at]));
        }
        return withoutInside;
    }

    private static long[] numbers(long[] keys, LongUnaryOperator number) {
        return Arrays.stream(keys).map(number).toArray();
    }

    private Specialty specialty(long key, OptionalLong visitsInside, Optional<Usd> cost) {
        Groups.Sum outside = care.outside(key);
        long[] keys = care.providers(key);
        BitSet hidden =
                cells().hiddenOverlapping(
                                numbers(keys, one -> care.provider(one).members()), new BitSet());
        List<Leakage.Provider> providers = new ArrayList<>();
        for (int at = 0; at < keys.length; at++) {
            Groups.Sum sum = care.provider(keys[at]);
            if (!hidden.get(at) && sum.visits() >= shown.thresholds().visits()) {
                providers.add(
                        new Leakage.Provider(
                                care.providerName(keys[at]),
                                cells().shown(sum.members(), care.people()),
                                weighted(sum),
                                sum.visits(),
                                cost.map(all -> priced(all, sum, outside)),
                                readmissions(sum)));
            }
        }
        providers.sort(
                Comparator.comparingLong(Leakage.Provider::visits)
                        .reversed()
                        .thenComparing(Leakage.Provider::provider));
        return new Specialty(
                care.specialtyName(key),
                cells().shown(outside.members(), care.people()),
                weighted(outside),
                outside.visits(),
                visitsInside,
                cost,
                providers,
                keys.length - providers.size());
    }

    private Optional<Readmissions> readmissions(Groups.Sum sum) {
        return sum.stays() < shown.thresholds().visits()
                ? Optional.empty()
                : Readmissions.of(sum, cells(), shown.source());
    }

    /// Visits of the provider at the average price of a visit of the specialty. A person who saw two providers of the
    /// specialty on one day had one visit of the specialty and one of each.
    private static Usd priced(Usd cost, Groups.Sum provider, Groups.Sum specialty) {
        return new Usd(
                BigDecimal.valueOf(cost.cents())
                        .multiply(BigDecimal.valueOf(provider.visits()))
                        .divide(BigDecimal.valueOf(specialty.visits()), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
