package care.accord.attribution.chain.files;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.chain.ChainInputs;
import care.accord.attribution.chain.ChainInputs.Capacity;
import care.accord.attribution.chain.ChainInputs.ChosenBy;
import care.accord.attribution.chain.ChainInputs.OtherProgramSpan;
import care.accord.attribution.chain.ChainInputs.PcpSelection;
import care.accord.attribution.chain.ChainInputs.ServiceArea;
import care.accord.attribution.chain.ChainInputs.Supervision;
import care.accord.attribution.chain.ListedProvider;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.FeedSink;
import care.accord.population.files.ListedMembership;
import care.accord.population.files.ListedPcp;
import care.accord.population.files.ListedSubscriber;
import care.accord.population.files.ListedSupervisor;
import care.accord.population.files.ProviderArea;
import care.accord.population.files.Verdict;
import care.accord.programrules.chain.Area;
import care.accord.programrules.chain.ChainRule;
import care.accord.programrules.chain.DecidesFor;
import care.accord.programrules.chain.Exclusion;
import care.accord.programrules.chain.RuleChain;
import care.accord.vocabulary.BeneficiaryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects the inputs of a chain from files, each taken whole or not at all.
public final class ChainLists {
    /// The kinds of list that a chain can read.
    public static final Set<FeedKind> KINDS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            FeedKind.PCP_SELECTIONS,
                            FeedKind.SUBSCRIBERS,
                            FeedKind.PROVIDER_GEOGRAPHY,
                            FeedKind.OTHER_PROGRAMS,
                            FeedKind.SUPERVISORS));

    private final List<PcpSelection> selections = new ArrayList<>();
    private final List<ServiceArea> areas = new ArrayList<>();
    private final Map<BeneficiaryId, ListedSubscriber> subscribers = new HashMap<>();
    private final Map<ListedProvider, Integer> places = new LinkedHashMap<>();
    private final List<ListedMembership> programs = new ArrayList<>();
    private final List<Supervision> supervisors = new ArrayList<>();
    private final Set<FeedKind> given = EnumSet.noneOf(FeedKind.class);

    /// No lists but the provider roster.
    public static ChainInputs of(Collection<Participant> roster) {
        return new ChainLists().inputs(roster);
    }

    /// Which lists a chain reads.
    public static Set<FeedKind> readBy(RuleChain chain) {
        Stream<FeedKind> byRules = chain.rules().stream().flatMap(rule -> readBy(rule).stream());
        Stream<FeedKind> byExclusions =
                chain.exclusions().stream().flatMap(exclusion -> readBy(exclusion).stream());
        Optional<FeedKind> byRollUps =
                chain.rollsUpToSupervisors() ? Optional.of(FeedKind.SUPERVISORS) : Optional.empty();
        return Stream.of(
                        byRules,
                        byExclusions,
                        byRollUps.stream(),
                        readFor(chain.decidesFor()).stream())
                .flatMap(kinds -> kinds)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<FeedKind> readBy(Exclusion exclusion) {
        return switch (exclusion) {
            case Exclusion.OtherProgram _ -> Optional.of(FeedKind.OTHER_PROGRAMS);
            case Exclusion.Esrd _, Exclusion.Hospice _ -> Optional.empty();
        };
    }

    private static Optional<FeedKind> readFor(DecidesFor decidesFor) {
        return switch (decidesFor) {
            case MEMBER -> Optional.empty();
            case FAMILY -> Optional.of(FeedKind.SUBSCRIBERS);
        };
    }

    private static Optional<FeedKind> readBy(ChainRule rule) {
        return switch (rule) {
            case ChainRule.PcpOfRecord _, ChainRule.PlanAssigned _ ->
                    Optional.of(FeedKind.PCP_SELECTIONS);
            case ChainRule.Geography _, ChainRule.AutoAssignment _ ->
                    Optional.of(FeedKind.PROVIDER_GEOGRAPHY);
            case ChainRule.Attested _,
                    ChainRule.PreventiveVisit _,
                    ChainRule.PluralityOfVisits _,
                    ChainRule.PluralityOfDollars _,
                    ChainRule.MostRecentVisit _,
                    ChainRule.SpecialistChain _,
                    ChainRule.SharedCare _ ->
                    Optional.empty();
        };
    }

    /// Lines read.
    public long size() {
        return (long) selections.size()
                + areas.size()
                + places.size()
                + subscribers.size()
                + programs.size()
                + supervisors.size();
    }

    /// Reads a file of one of the kinds. Where a provider's places are listed more than once, the largest number holds.
    public Verdict read(FeedFile file) {
        ChainLists read = new ChainLists();
        Verdict verdict =
                FeedReader.read(
                        file,
                        new FeedSink() {
                            @Override
                            public void pcpSelection(ListedPcp selection) {
                                read.add(selection);
                            }

                            @Override
                            public void subscriber(ListedSubscriber subscriber) {
                                read.subscribers.put(subscriber.person(), subscriber);
                            }

                            @Override
                            public void providerArea(ProviderArea area) {
                                read.add(area);
                            }

                            @Override
                            public void membership(ListedMembership membership) {
                                read.programs.add(membership);
                            }

                            @Override
                            public void supervisor(ListedSupervisor listed) {
                                read.supervisors.add(
                                        new Supervision(
                                                listed.practitioner().value(),
                                                listed.supervisor().value(),
                                                listed.span()));
                            }
                        });
        if (verdict instanceof Verdict.Accepted) {
            selections.addAll(read.selections);
            areas.addAll(read.areas);
            subscribers.putAll(read.subscribers);
            programs.addAll(read.programs);
            supervisors.addAll(read.supervisors);
            given.add(file.kind());
            read.places.forEach((provider, number) -> places.merge(provider, number, Math::max));
        }
        return verdict;
    }

    /// By whose contract somebody is covered, where it is another person's.
    public Optional<ListedSubscriber> subscriber(BeneficiaryId person) {
        return Optional.ofNullable(subscribers.get(person));
    }

    /// Who is covered by a person's contract, beside that person.
    public Set<BeneficiaryId> coveredBy(BeneficiaryId subscriber) {
        return subscribers.entrySet().stream()
                .filter(one -> one.getValue().subscriber().equals(subscriber))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void add(ListedPcp listed) {
        selections.add(
                new PcpSelection(
                        listed.beneficiary(),
                        ListedProvider.of(listed.npi(), listed.tin()),
                        listed.chosenBy().equals("plan") ? ChosenBy.PLAN : ChosenBy.MEMBER,
                        listed.span()));
    }

    private void add(ProviderArea listed) {
        ListedProvider provider = ListedProvider.of(listed.npi(), listed.tin());
        if (!listed.kind().isEmpty()) {
            Area kind = listed.kind().equals("county") ? Area.COUNTY : Area.ZIP;
            areas.add(new ServiceArea(kind, listed.code(), provider));
        }
        if (listed.places() > 0) {
            places.merge(provider, listed.places(), Math::max);
        }
    }

    private Map<BeneficiaryId, BeneficiaryId> families(UnaryOperator<BeneficiaryId> current) {
        Map<BeneficiaryId, BeneficiaryId> families = new HashMap<>();
        subscribers.forEach((person, listed) ->
                families.put(current.apply(person), current.apply(listed.subscriber())));
        return families;
    }

    /// Everything that was read, people by the identifiers the lists have.
    ///
    /// @param roster see [#inputs(Collection, UnaryOperator)]
    public ChainInputs inputs(Collection<Participant> roster) {
        return inputs(roster, UnaryOperator.identity());
    }

    /// Everything that was read.
    ///
    /// @param roster says which practice a clinician belongs to, where a list names the clinician only; of several, the
    ///     smallest TIN
    /// @param current the identifier a person has now, by one they ever had
    public ChainInputs inputs(
            Collection<Participant> roster, UnaryOperator<BeneficiaryId> current) {
        Map<String, String> practices = new LinkedHashMap<>();
        roster.stream()
                .filter(one -> !one.npi().isBlank())
                .sorted(Comparator.comparing(Participant::tin))
                .forEach(one -> practices.putIfAbsent(one.npi(), one.tin()));
        ChainInputs always =
                ChainInputs.NONE
                        .withSelections(selections.stream().map(one -> one.under(current)).toList())
                        .withFamilies(families(current))
                        .withAreas(areas)
                        .withCapacities(
                                places.entrySet().stream()
                                        .map(entry ->
                                                new Capacity(entry.getKey(), entry.getValue()))
                                        .toList())
                        .withPractices(practices);
        return withWhatMayBeMissing(always, current);
    }

    private ChainInputs withWhatMayBeMissing(
            ChainInputs always, UnaryOperator<BeneficiaryId> current) {
        ChainInputs inputs = always;
        if (given.contains(FeedKind.OTHER_PROGRAMS)) {
            inputs =
                    inputs.withOtherPrograms(
                            programs.stream()
                                    .map(one ->
                                            new OtherProgramSpan(
                                                    current.apply(one.beneficiary()),
                                                    one.program(),
                                                    one.span()))
                                    .toList());
        }
        return given.contains(FeedKind.SUPERVISORS) ? inputs.withSupervisors(supervisors) : inputs;
    }
}
