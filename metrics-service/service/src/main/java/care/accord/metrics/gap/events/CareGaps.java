package care.accord.metrics.gap.events;

import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.metrics.contract.store.ContractStore;
import care.accord.metrics.evidence.Fact;
import care.accord.metrics.gap.CareGap;
import care.accord.metrics.gap.GapFinder;
import care.accord.metrics.gap.store.CareGapStore;
import care.accord.metrics.gap.store.CareGapStore.FoundGap;
import care.accord.metrics.gap.store.FoundRate;
import care.accord.metrics.gap.store.PeopleNumbers;
import care.accord.metrics.measure.MemberEvents;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.scorecard.store.ComputedScorecard;
import care.accord.metrics.scorecard.store.SavedScorecard;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Finds the gaps behind a scorecard, saves them with it and announces which opened or closed.
@ApplicationScoped
public class CareGaps {
    private final ContractStore contracts;
    private final RateRules rules;
    private final PeopleNumbers people;
    private final CareGapStore gaps;
    private final Outbox outbox;
    private final PopulationStore store;

    @Inject
    CareGaps(
            ContractStore contracts,
            RateRules rules,
            PeopleNumbers people,
            CareGapStore gaps,
            Outbox outbox,
            @ConfigProperty(name = "accord.store") String location) {
        this.contracts = contracts;
        this.rules = rules;
        this.people = people;
        this.gaps = gaps;
        this.outbox = outbox;
        store = PopulationStore.at(location);
    }

    /// Saves the gaps of a scorecard in the transaction that saves it, which is the payer's.
    public void save(ComputedScorecard computed, SavedScorecard saved, String initiator) {
        RosterDecided roster = computed.roster();
        DateSpan period = period(roster);
        List<MeasuredRate> rates = rules.of(computed, period);
        gaps.saveRates(
                roster,
                computed.inputs().runId(),
                computed.inputs().period(),
                rates.stream().map(MeasuredRate::found).toList());
        gaps.saveGaps(roster, computed.inputs().runId(), found(computed, rates));
        announce(computed, saved, initiator);
    }

    private DateSpan period(RosterDecided roster) {
        var period =
                contracts.latest(roster.contractId()).orElseThrow().contract().performancePeriod();
        return new DateSpan(period.start(), period.end());
    }

    /// A rate and, where it can have gaps, what they are.
    record MeasuredRate(FoundRate found, Optional<RateGaps> gaps) {}

    private List<FoundGap> found(ComputedScorecard computed, List<MeasuredRate> rates) {
        RosterDecided roster = computed.roster();
        Members members =
                new Members(
                        computed.names(),
                        people.of(roster.parties(), computed.rows().keySet()),
                        RosterFile.read(store, roster.location(), roster.sha256()).stream()
                                .collect(
                                        Collectors.toMap(
                                                RosterMember::beneficiary, Function.identity())));
        List<FoundGap> found = new ArrayList<>();
        for (int position = 0; position < rates.size(); position++) {
            RateAt at = new RateAt(position, rates.get(position).found().measure());
            for (RateGaps rate : rates.get(position).gaps().stream().toList()) {
                for (MemberStanding member : rate.members()) {
                    GapFinder.find(rate.rule(), member.standing(), roster.dataAsOf())
                            .ifPresent(gap ->
                                    found.add(
                                            members.found(
                                                    at,
                                                    rate.episodes().get(member.beneficiary()),
                                                    member,
                                                    gap)));
                }
            }
        }
        return found;
    }

    private record RateAt(int position, String measure) {}

    /// What is known of the members beside their standings.
    private record Members(
            Map<BeneficiaryId, String> names,
            Map<BeneficiaryId, Long> numbers,
            Map<BeneficiaryId, RosterMember> roster) {
        /// @param episodes null where people are counted
        FoundGap found(
                RateAt rate, @Nullable MemberEvents episodes, MemberStanding member, CareGap gap) {
            BeneficiaryId person = member.beneficiary();
            RosterMember attributed = Objects.requireNonNull(roster.get(person));
            return new FoundGap(
                    rate.position(),
                    rate.measure(),
                    gap.rate(),
                    Objects.requireNonNull(numbers.get(person)),
                    person.value(),
                    names.getOrDefault(person, ""),
                    attributed.tin(),
                    attributed.npi(),
                    member.standing().word(),
                    gap.status(),
                    gap.due(),
                    gap.needed(),
                    gap.evidence().stream().map(Fact::display).toList(),
                    episodes);
        }
    }

    private void announce(ComputedScorecard computed, SavedScorecard saved, String initiator) {
        List<CareGapStore.Changed> changes =
                gaps.changes(saved.previousId(), computed.inputs().runId());
        if (!changes.isEmpty()) {
            outbox.announce(
                    new Announcement(
                            Topics.CARE_GAP_CHANGED,
                            computed.roster().contractId(),
                            computed.roster().parties().payer(),
                            initiator,
                            computed.inputs().runId(),
                            ChangeMessage.of(computed, saved, changes)));
        }
    }
}
