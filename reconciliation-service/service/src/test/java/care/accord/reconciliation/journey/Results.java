package care.accord.reconciliation.journey;

import care.accord.messages.CareGapChanged;
import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.SettlementIssued;
import care.accord.messages.Topics;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Results as the services announce them, of contracts that nobody here knows.
record Results(Announcements announcements, Parties parties) {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Period YEAR =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    void roster(String eventId, String contract) throws IOException {
        announce(
                Topics.ROSTER_DECIDED,
                eventId,
                new RosterDecided(
                        contract,
                        1,
                        parties,
                        "r-" + eventId,
                        2,
                        "r-before",
                        "somewhere/rosters/r.parquet",
                        "a-hash",
                        4_711,
                        56_532,
                        "a-snapshot",
                        "somewhere/snapshots/s",
                        "an-edition",
                        DAY,
                        DAY));
    }

    /// Of a roster that was never announced, so that nothing is to be settled.
    void scorecard(String eventId, String contract) throws IOException {
        announce(
                Topics.SCORECARD_COMPUTED,
                eventId,
                new ScorecardComputed(
                        contract,
                        1,
                        parties,
                        "s-" + eventId,
                        2,
                        "s-before",
                        "r-of-nobody",
                        "a-snapshot",
                        "an-edition",
                        DAY,
                        DAY,
                        List.of()));
    }

    void gaps(String eventId, String contract) throws IOException {
        announce(
                Topics.CARE_GAP_CHANGED,
                eventId,
                new CareGapChanged(
                        contract,
                        1,
                        parties,
                        "s-2",
                        2,
                        "s-1",
                        DAY,
                        List.of(
                                new CareGapChanged.MeasureGaps(
                                        "annual-wellness-visit",
                                        "",
                                        new CareGapChanged.Gaps(1, List.of(4_711L)),
                                        new CareGapChanged.Gaps(0, List.of()),
                                        new CareGapChanged.Gaps(0, List.of())))));
    }

    void settlement(String eventId, String contract) throws IOException {
        announce(
                Topics.SETTLEMENT_ISSUED,
                eventId,
                new SettlementIssued(
                        contract,
                        1,
                        parties,
                        "t-" + eventId,
                        2,
                        "t-before",
                        "interim",
                        "shared-savings",
                        "4711.00",
                        "r-1",
                        "s-1",
                        DAY,
                        null,
                        null));
    }

    void contract(String eventId, String contract) throws IOException {
        announce(
                Topics.CONTRACT_ACTIVATED,
                eventId,
                new ContractActivated(
                        contract,
                        3,
                        "A contract",
                        parties,
                        "Payer",
                        "Provider",
                        YEAR,
                        new ContractActivated.AttributionTerms(
                                "plurality-of-allowed-charges", "mssp-primary-care", YEAR),
                        List.of(),
                        60));
    }

    private void announce(String topic, String eventId, Object message) throws IOException {
        announcements.announce(topic, eventId, parties.payer(), message);
    }
}
