package care.accord.reconciliation.expenditure.files;

import care.accord.messages.RosterDecided;
import care.accord.population.ClaimColumn;
import care.accord.population.Population;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.programrules.CellSize;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.settled.ContractSettlement;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures;
import care.accord.reconciliation.expenditure.CategoryCosts;
import care.accord.reconciliation.expenditure.CountedLines;
import care.accord.reconciliation.expenditure.ExpenditureTerms;
import care.accord.reconciliation.expenditure.Expenditures;
import care.accord.reconciliation.expenditure.Members;
import care.accord.reconciliation.expenditure.MonthlyCosts;
import care.accord.reconciliation.expenditure.ServiceCategories;
import care.accord.reconciliation.expenditure.ShownExpenditures;
import care.accord.reconciliation.expenditure.WithheldLines;
import care.accord.reconciliation.forecast.Completion;
import care.accord.reconciliation.forecast.ForecastPart;
import care.accord.reconciliation.forecast.ForecastRules;
import care.accord.reconciliation.forecast.InterimForecast;
import care.accord.reconciliation.forecast.Observations;
import care.accord.reconciliation.forecast.Outlook;
import care.accord.reconciliation.leakage.Leakage;
import care.accord.reconciliation.leakage.LeakageThresholds;
import care.accord.reconciliation.leakage.Organization;
import care.accord.reconciliation.leakage.ReadmissionRule;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.PerformanceYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads what the members of a roster cost from the snapshot the roster was decided on.
@ApplicationScoped
public class CareOfMembers {
    private final PopulationStore store;
    private final Readers readers;

    @Inject
    CareOfMembers(@ConfigProperty(name = "accord.store") String location, Readers readers) {
        this.store = PopulationStore.at(location);
        this.readers = readers;
    }

    /// Whose care, under which contract.
    ///
    /// @param reader tenant who asks
    public record Care(ContractDocument contract, RosterDecided roster, String reader) {
        /// What an interim settlement compares.
        public DateSpan days() {
            return contract.known(roster.paidThrough());
        }

        PerformanceYear year() {
            return new PerformanceYear(contract.performancePeriod().end().getYear());
        }

        ExpenditureTerms terms(DateSpan days) {
            return ExpenditureTerms.plain(
                    days,
                    contract.arrangement().basis(),
                    new Citation("the contract's clause on expenditures"));
        }

        /// @param members who counts, in words
        String source(DateSpan days, String members) {
            return "claims of snapshot %s known on %s, service dates %s, roster version %d with %s"
                    .formatted(
                            roster.snapshotId(),
                            roster.dataAsOf(),
                            days,
                            roster.rosterVersion(),
                            members);
        }
    }

    /// Everything medical, by Medicare enrollment type: whatever a reader sees of claims, the total is what is settled.
    public ShownExpenditures expenditures(Care care) {
        Population population = load(care, CountedLines.COLUMNS);
        RosterWeights weights = weights(care);
        return ShownExpenditures.of(
                AnnualizedExpenditures.of(
                        population,
                        Members.of(population, weights.weights()),
                        care.terms(care.days()).byEnrollmentType(ProgramRules.bundled()),
                        care.source(care.days(), weights.inWords())),
                CellSize.of(ProgramRules.bundled(), care.year()));
    }

    /// Medical services and drugs.
    public CategoryCosts categories(Care care) {
        Population population = loadForReader(care, ServiceCategories.COLUMNS);
        RosterWeights weights = weights(care);
        ExpenditureTerms terms = care.terms(care.days()).withPharmacy();
        return CategoryCosts.of(
                population,
                forReader(
                        new CountedLines(
                                population, Members.of(population, weights.weights()), terms),
                        population,
                        care,
                        weights.weights().keySet()),
                ServiceCategories.of(ProgramRules.bundled(), care.year()),
                new CategoryCosts.Shown(
                        CellSize.of(ProgramRules.bundled(), care.year()),
                        care.source(care.days(), weights.inWords())));
    }

    /// The practices to which members of the roster are attributed, also for a part.
    public Set<String> practices(Care care) {
        return roster(care).stream()
                .flatMap(member -> member.credits().stream())
                .map(RosterMember.Part::tin)
                .filter(tin -> !tin.isBlank())
                .collect(Collectors.toSet());
    }

    /// Costs of who is shared are the contract's part; visits and stays are people's.
    public Leakage leakage(Care care, Organization organization) {
        Set<ClaimColumn> columns = EnumSet.copyOf(Organization.COLUMNS);
        columns.addAll(ReadmissionRule.COLUMNS);
        Population population = loadForReader(care, columns);
        RosterWeights weights = weights(care);
        CountedLines lines =
                new CountedLines(
                        population,
                        Members.of(population, weights.weights()),
                        care.terms(care.days()));
        return Leakage.of(
                population,
                forReader(lines, population, care, weights.weights().keySet()),
                organization,
                new Leakage.Shown(
                        LeakageThresholds.of(ProgramRules.bundled(), care.year()),
                        ReadmissionRule.of(ProgramRules.bundled(), care.year()),
                        care.source(care.days(), weights.inWords())));
    }

    /// What the months of the performance period that can be completed will have cost, and what the contract would then come to.
    /// Looks at the snapshot once for every month that is looked back.
    ///
    /// @param parts the days of each part of the period that is settled by terms of its own; one where it is settled whole
    /// @param settle the contract's terms with everything but the expenditures of each part
    public Outlook outlook(
            Care care,
            List<DateSpan> parts,
            Function<List<Expenditures>, ContractSettlement> settle) {
        if (!Completion.isOfWholeMonths(care.contract().performancePeriod())) {
            return Outlook.Unseen.noWholeMonths();
        }
        RosterWeights members = weights(care);
        return completion(care, members, parts)
                .<Outlook>map(done ->
                        new Outlook.Seen(
                                InterimForecast.of(
                                        done, months(care, members, done.daysOf(parts)), settle)))
                .orElseGet(Outlook.Unseen::notEnoughKnown);
    }

    private Optional<Completion> completion(
            Care care, RosterWeights members, List<DateSpan> parts) {
        ForecastRules rules = ForecastRules.of(ProgramRules.bundled(), care.year());
        Observations observations =
                new Observations(care.roster().dataAsOf(), rules.looks(), rules.horizon());
        ExpenditureTerms observed = care.terms(observations.services());
        LocalDate end = parts.getLast().end();
        DateSpan months =
                new DateSpan(parts.getFirst().start(), end.withDayOfMonth(end.lengthOfMonth()));
        return Completion.of(
                observations.observe(day -> {
                    Population population =
                            store.load(care.roster().snapshotLocation(), day, CountedLines.COLUMNS);
                    return MonthlyCosts.of(
                            population,
                            new CountedLines(
                                    population,
                                    Members.of(population, members.weights()),
                                    observed),
                            parts.stream()
                                    .map(part -> YearMonth.from(part.start()))
                                    .collect(Collectors.toSet()));
                }),
                months,
                rules,
                care.source(months, members.inWords()));
    }

    private List<ForecastPart> months(Care care, RosterWeights members, List<DateSpan> parts) {
        Population population = load(care, CountedLines.COLUMNS);
        Members counted = Members.of(population, members.weights());
        return parts.stream()
                .map(days ->
                        new ForecastPart(
                                days,
                                AnnualizedExpenditures.of(
                                                population,
                                                counted,
                                                care.terms(days),
                                                care.source(days, members.inWords()))
                                        .forSettlement()
                                        .memberMonths()))
                .toList();
    }

    private Population load(Care care, Set<ClaimColumn> columns) {
        return store.load(care.roster().snapshotLocation(), care.roster().dataAsOf(), columns);
    }

    private Population loadForReader(Care care, Set<ClaimColumn> more) {
        Set<ClaimColumn> columns = EnumSet.copyOf(CountedLines.COLUMNS);
        columns.addAll(more);
        if (Readers.areRestricted(store, care)) {
            columns.add(WithheldLines.COLUMN);
        }
        return load(care, columns);
    }

    private CountedLines forReader(
            CountedLines lines, Population population, Care care, Set<BeneficiaryId> members) {
        return Readers.areRestricted(store, care)
                ? lines.withholding(readers.withheld(population, members, care))
                : lines;
    }

    private RosterWeights weights(Care care) {
        return RosterWeights.of(store, care.roster());
    }

    private List<RosterMember> roster(Care care) {
        return RosterFile.read(store, care.roster().location(), care.roster().sha256()).stream()
                .filter(member -> member.change() != RosterMember.Change.DROPPED)
                .toList();
    }
}
