package care.accord.reconciliation.leakage;

import care.accord.population.Population;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Care that a roster's members got outside the provider organization, by specialty and provider. What is too small is not
/// shown, and a provider's cost is its visits at the average price of its specialty, so that nobody reads another contract's
/// rates from it.
///
/// @param inside absent where it is of few people
/// @param outside absent where it is of few people
/// @param outsideShare visits outside by all visits; absent with either place
/// @param readmissionsInside of the organization's own hospitals, to compare the others with; there is no sum of the others, from which
///     one that is hidden could be told
/// @param specialties with the most visits outside first
/// @param hiddenSpecialties how many more there are
public record Leakage(
        Optional<Place> inside,
        Optional<Place> outside,
        Optional<Rate> outsideShare,
        Optional<Readmissions> readmissionsInside,
        List<Specialty> specialties,
        int hiddenSpecialties) {
    private static final Citation RULE = new Citation("leakage of a roster's members");

    public Leakage {
        specialties = List.copyOf(specialties);
    }

    /// Everything inside, or everything outside.
    ///
    /// @param cost absent where it would show the prices of a few providers
    public record Place(Count members, Count visits, Optional<Amount> cost) {}

    /// A specialty with care outside; `facility` for claims of facilities.
    ///
    /// @param membersOutside people with care outside
    /// @param costOutside absent where it would show the prices of a few providers
    /// @param hiddenProviders how many more there are
    public record Specialty(
            String specialty,
            long membersOutside,
            long visitsOutside,
            long visitsInside,
            Optional<Usd> costOutside,
            List<Provider> providers,
            int hiddenProviders) {
        public Specialty {
            providers = List.copyOf(providers);
        }
    }

    /// A practice by TIN or a facility by CCN; blank where claims do not say.
    ///
    /// @param costAtAveragePrice absent where there is no average price
    /// @param readmissions of a hospital with enough stays
    public record Provider(
            String provider,
            long members,
            long visits,
            Optional<Usd> costAtAveragePrice,
            Optional<Readmissions> readmissions) {}

    /// Adds up everyone's lines in one pass on all cores.
    public static Leakage of(
            Population population, CountedLines counted, Organization organization, Shown shown) {
        PlacesOfCare care = PlacesOfCare.of(population, counted, organization, shown.readmission());
        Optional<Place> inside =
                shown.place("inside", care.inside(), Optional.of(new Usd(care.inside().cents())));
        Optional<Place> outside = shown.place("outside", care.outside(), shown.costOutside(care));
        List<Specialty> specialties = shown.specialties(care);
        return new Leakage(
                inside,
                outside,
                inside.flatMap(in -> outside.flatMap(out -> share(in, out))),
                Readmissions.of(care.inside(), shown.thresholds().people(), shown.source()),
                specialties,
                care.specialtiesOutside().length - specialties.size());
    }

    private static Optional<Rate> share(Place inside, Place outside) {
        Count all = inside.visits().plus(outside.visits(), "All visits", RULE);
        return all.value() == 0
                ? Optional.empty()
                : Optional.of(Rate.ratio(outside.visits(), all, "Share of visits outside", RULE));
    }

    /// What is shown and how it is reported.
    ///
    /// @param source what the sums are reported as; never a person
    public record Shown(LeakageThresholds thresholds, ReadmissionRule readmission, String source) {

        private Optional<Place> place(String where, Groups.Sum sum, Optional<Usd> cost) {
            if (thresholds.people().isSmall(sum.members())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Place(
                            Count.reported("Members with care " + where, sum.members(), source),
                            Count.reported("Visits " + where, sum.visits(), source),
                            cost.map(
                                    usd -> Amount.reported("Cost of care " + where, usd, source))));
        }

        private Optional<Usd> costOutside(PlacesOfCare care) {
            return thresholds.providers().isSmall(care.providersOutside())
                    ? Optional.empty()
                    : Optional.of(new Usd(care.outside().cents()));
        }

        private List<Specialty> specialties(PlacesOfCare care) {
            long[] keys = care.specialtiesOutside();
            long[] members = new long[keys.length];
            long[] providers = new long[keys.length];
            for (int at = 0; at < keys.length; at++) {
                members[at] = care.outside(keys[at]).members();
                providers[at] = care.providers(keys[at]).length;
            }
            BitSet hidden = thresholds.people().hidden(members);
            BitSet priceless = thresholds.providers().hidden(providers);
            priceless.or(hidden);
            List<Specialty> specialties = new ArrayList<>();
            for (int at = 0; at < keys.length; at++) {
                if (!hidden.get(at)) {
                    specialties.add(
                            specialty(
                                    care,
                                    keys[at],
                                    priceless.get(at)
                                            ? Optional.empty()
                                            : Optional.of(care.outside(keys[at]).cents())));
                }
            }
            specialties.sort(
                    Comparator.comparingLong(Specialty::visitsOutside)
                            .reversed()
                            .thenComparing(Specialty::specialty));
            return specialties;
        }

        private Specialty specialty(PlacesOfCare care, long key, Optional<Long> cents) {
            Groups.Sum outside = care.outside(key);
            long[] keys = care.providers(key);
            long[] members = new long[keys.length];
            for (int at = 0; at < keys.length; at++) {
                members[at] = care.provider(keys[at]).members();
            }
            BitSet hidden = thresholds.people().hidden(members);
            List<Provider> providers = new ArrayList<>();
            for (int at = 0; at < keys.length; at++) {
                Groups.Sum sum = care.provider(keys[at]);
                if (!hidden.get(at) && sum.visits() >= thresholds.visits()) {
                    providers.add(
                            new Provider(
                                    care.providerName(keys[at]),
                                    sum.members(),
                                    sum.visits(),
                                    cents.map(all -> priced(all, sum, outside)),
                                    readmissions(sum)));
                }
            }
            providers.sort(
                    Comparator.comparingLong(Provider::visits)
                            .reversed()
                            .thenComparing(Provider::provider));
            return new Specialty(
                    care.specialtyName(key),
                    outside.members(),
                    outside.visits(),
                    care.inside(key).visits(),
                    cents.map(Usd::new),
                    providers,
                    keys.length - providers.size());
        }

        private Optional<Readmissions> readmissions(Groups.Sum sum) {
            return sum.stays() < thresholds.visits()
                    ? Optional.empty()
                    : Readmissions.of(sum, thresholds.people(), source);
        }

        /// Visits of the provider at the average price of a visit of the specialty. A person who saw two providers of the
        /// specialty on one day had one visit of the specialty and one of each.
        private static Usd priced(long cents, Groups.Sum provider, Groups.Sum specialty) {
            return new Usd(
                    BigDecimal.valueOf(cents)
                            .multiply(BigDecimal.valueOf(provider.visits()))
                            .divide(BigDecimal.valueOf(specialty.visits()), 0, RoundingMode.HALF_UP)
                            .longValueExact());
        }
    }
}
