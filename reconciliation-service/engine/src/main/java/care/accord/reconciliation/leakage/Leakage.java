package care.accord.reconciliation.leakage;

import care.accord.population.Population;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Care that a roster's members got outside the provider organization, by specialty and provider. What is too small is not
/// shown, and a provider's cost is its visits at the average price of its specialty, so that nobody reads another contract's
/// rates from it.
///
/// Of who is shared, cost is the contract's part, and people are told twice: whole, and by their parts. Visits and stays are people's, whoever
/// shares them: how often somebody went somewhere has no parts.
///
/// @param inside absent where it is of few people
/// @param outside absent where it is of few people
/// @param restricted cost of claims that the reader may not see one by one (42 CFR Part 2), in no other number; absent where there are none
///     or where it would be that of few people
/// @param outsideShare visits outside by all visits; absent with either place
/// @param readmissionsInside of the organization's own hospitals, to compare the others with; there is no sum of the others, from which
///     one that is hidden could be told
/// @param specialties with the most visits outside first
/// @param hiddenSpecialties how many more there are
public record Leakage(
        Optional<Place> inside,
        Optional<Place> outside,
        Optional<Amount> restricted,
        Optional<Rate> outsideShare,
        Optional<Readmissions> readmissionsInside,
        List<Specialty> specialties,
        int hiddenSpecialties) {

    public Leakage {
        specialties = List.copyOf(specialties);
    }

    /// Everything inside, or everything outside.
    ///
    /// @param members absent where the rest of the roster is few people
    /// @param weightedMembers the same people by the contract's part of each, rounded to whole ones; absent where nobody is shared, and where
    ///     few of those who are shared are meant, or all but few
    /// @param cost absent where it would show the prices of a few providers, or what restricted claims of few people cost
    public record Place(
            Optional<Count> members,
            Optional<Count> weightedMembers,
            Count visits,
            Optional<Amount> cost) {}

    /// A specialty with care outside; `facility` for claims of facilities.
    ///
    /// @param membersOutside people with care outside; absent where the rest of the roster is few people
    /// @param weightedOutside the same people by the contract's part of each, as [Place#weightedMembers]
    /// @param visitsInside absent where they are, or would tell, those of few people
    /// @param costOutside absent where it would show the prices of a few providers
    /// @param hiddenProviders how many more there are
    public record Specialty(
            String specialty,
            OptionalLong membersOutside,
            OptionalLong weightedOutside,
            long visitsOutside,
            OptionalLong visitsInside,
            Optional<Usd> costOutside,
            List<Provider> providers,
            int hiddenProviders) {
        public Specialty {
            providers = List.copyOf(providers);
        }
    }

    /// A practice by TIN or a facility by CCN; blank where claims do not say.
    ///
    /// @param members absent where the rest of the roster is few people
    /// @param weightedMembers the same people by the contract's part of each, as [Place#weightedMembers]
    /// @param costAtAveragePrice the specialty's cost by visits of people, so that it does not tell who of them is shared; absent where there
    ///     is no average price
    /// @param readmissions of a hospital with enough stays
    public record Provider(
            String provider,
            OptionalLong members,
            OptionalLong weightedMembers,
            long visits,
            Optional<Usd> costAtAveragePrice,
            Optional<Readmissions> readmissions) {}

    /// What is shown and how it is reported.
    ///
    /// @param source what the sums are reported as; never a person
    public record Shown(LeakageThresholds thresholds, ReadmissionRule readmission, String source) {}

    /// Adds up everyone's lines in one pass on all cores.
    public static Leakage of(
            Population population, CountedLines counted, Organization organization, Shown shown) {
        return Disclosed.of(
                        PlacesOfCare.of(population, counted, organization, shown.readmission()),
                        shown)
                .leakage();
    }
}
