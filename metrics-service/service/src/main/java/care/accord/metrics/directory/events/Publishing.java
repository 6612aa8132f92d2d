package care.accord.metrics.directory.events;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.cost.ExpectedCost;
import care.accord.metrics.directory.Contribution;
import care.accord.metrics.directory.Contribution.Cost;
import care.accord.metrics.directory.Contribution.Measured;
import care.accord.metrics.directory.Directory;
import care.accord.metrics.directory.DirectoryRules;
import care.accord.metrics.directory.Listing;
import care.accord.metrics.directory.Specialties;
import care.accord.metrics.directory.store.DirectoryStore;
import care.accord.metrics.directory.store.ListingStore;
import care.accord.metrics.equity.Characteristic;
import care.accord.metrics.equity.GroupCounts;
import care.accord.metrics.points.ScorecardPoints;
import care.accord.metrics.scorecard.ScorecardLine;
import care.accord.metrics.scorecard.files.StoredCohort;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.population.Person;
import care.accord.programrules.ProgramRules;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps what contracts contribute to the directory and publishes what their parties agreed to.
@ApplicationScoped
public class Publishing {
    private final Tenancy tenancy;
    private final DirectoryStore directory;
    private final ListingStore listings;

    @Inject
    Publishing(Tenancy tenancy, DirectoryStore directory, ListingStore listings) {
        this.tenancy = tenancy;
        this.directory = directory;
        this.listings = listings;
    }

    /// Keeps what a scorecard contributes, whether or not it will be published, in the payer's transaction under way.
    public void keep(ComputedScorecard computed, Contribution found) {
        directory.keep(
                computed.roster().contractId(),
                computed.roster().parties(),
                computed.inputs().runId(),
                found);
    }

    /// Publishes anew what is agreed on for an organization, in its own name: its row is the only one it writes.
    public void publish(String provider) {
        tenancy.runInTransaction(
                provider,
                () -> {
                    directory.lock(provider);
                    List<Contribution> agreed = directory.agreed(provider);
                    listings.publish(provider, listing(agreed));
                });
    }

    private static Optional<Listing> listing(List<Contribution> agreed) {
        return agreed.stream()
                .max(Comparator.comparing(Contribution::start))
                .flatMap(latest ->
                        new Directory(
                                        rules(latest.start()),
                                        ScorecardPoints.of(
                                                ProgramRules.bundled(),
                                                new DateSpan(latest.start(), latest.end())))
                                .listing(
                                        agreed.stream()
                                                .filter(one -> isOfSameYear(one, latest))
                                                .toList()));
    }

    private static boolean isOfSameYear(Contribution one, Contribution other) {
        return one.start().getYear() == other.start().getYear();
    }

    private static DirectoryRules rules(LocalDate start) {
        return DirectoryRules.of(ProgramRules.bundled(), new PerformanceYear(start.getYear()));
    }

    /// What a scorecard can add to the directory.
    public static Contribution contribution(
            ContractTerms terms, StoredCohort cohort, ComputedScorecard computed) {
        RosterDecided roster = terms.roster();
        DirectoryRules rules = rules(computed.period().start());
        DateSpan known = terms.known();
        Parties parties = roster.parties();
        return new Contribution(
                parties.payer(),
                terms.contract().payerName(),
                terms.contract().providerName(),
                known.start(),
                known.end(),
                roster.dataAsOf(),
                cohort.rows().size(),
                cost(computed.cost()),
                computed.lines().stream()
                        .flatMap(line -> measured(line.score(), computed.groups()).stream())
                        .toList(),
                many(
                        Specialties.of(cohort.population(), cohort.practices(), known),
                        Function.identity(),
                        rules),
                many(cohort.people().values(), Person::state, rules));
    }

    private static Cost cost(ExpectedCost.Found found) {
        return new Cost(
                BigDecimal.valueOf(found.spend().observed().cents()),
                found.spend().expected().movePointRight(2),
                found.squares());
    }

    /// The whole of a measure is that of all groups of any one characteristic. The directory compares shares of people and events.
    private static Optional<Measured> measured(ScorecardLine line, List<GroupCounts> groups) {
        return groups.stream()
                .filter(group -> group.by() == Characteristic.RACE)
                .filter(group -> group.measure().equals(line.measure().id()))
                .filter(group ->
                        switch (group.counting()) {
                            case PEOPLE, EVENTS -> true;
                            case EPISODES, PARTS -> false;
                        })
                .reduce(GroupCounts::plus)
                .map(whole ->
                        new Measured(
                                line.measure().id().value(),
                                line.measure().title(),
                                line.measure().source().name().toLowerCase(Locale.ROOT),
                                line.isLowerBetter(),
                                whole.people(),
                                whole.counted(),
                                whole.numerator(),
                                whole.base()));
    }

    /// Words that so many have that nobody can be told by them.
    private static <T> List<String> many(
            Collection<T> all, Function<T, String> word, DirectoryRules rules) {
        return all.stream()
                .map(word)
                .filter(one -> !one.isBlank())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> !rules.cells().isSmall(Objects.requireNonNull(entry.getValue())))
                .map(entry -> entry.getKey())
                .sorted()
                .toList();
    }
}
