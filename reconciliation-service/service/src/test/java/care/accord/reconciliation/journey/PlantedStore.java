package care.accord.reconciliation.journey;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.ScorecardComputed;
import care.accord.messages.ScorecardComputed.MeasureScore;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Two members of a roster and one who was dropped, with claims of known cost, as attribution and metrics would announce them.
public final class PlantedStore {
    private static final DateSpan YEAR =
            new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final PopulationStore store;
    private final DateSpan year;

    public PlantedStore(PopulationStore store) {
        this(store, YEAR);
    }

    /// @param year in which they are enrolled; the claims are of its third month
    PlantedStore(PopulationStore store, DateSpan year) {
        this.store = store;
        this.year = year;
    }

    /// A roster over claims of which the second member's cost what is given. Two practices of the contract share the first member.
    public RosterDecided decide(String contractId, Parties parties, int version, String cost)
            throws IOException, FeedRejected {
        SnapshotManifest snapshot = publish(parties.payer(), cost);
        RosterFile file =
                RosterFile.write(
                        store,
                        parties.payer(),
                        rosterId(contractId, version),
                        List.of(
                                shared(1),
                                member(2, RosterMember.Change.ADDED),
                                member(3, RosterMember.Change.DROPPED)));
        return new RosterDecided(
                contractId,
                1,
                parties,
                rosterId(contractId, version),
                version,
                null,
                file.location(),
                file.sha256(),
                2,
                24,
                snapshot.id(),
                snapshot.location(),
                "rules-1",
                year.end(),
                year.end().minusDays(1));
    }

    /// The scorecard of a roster: the gate is open and the highest tier reached.
    static ScorecardComputed score(RosterDecided roster) {
        return new ScorecardComputed(
                roster.contractId(),
                1,
                roster.parties(),
                "s-" + roster.rosterId(),
                roster.rosterVersion(),
                null,
                roster.rosterId(),
                roster.snapshotId(),
                "rules-1",
                roster.dataAsOf(),
                roster.paidThrough(),
                List.of(
                        new MeasureScore(
                                "controlled-blood-pressure",
                                "Blood pressure",
                                null,
                                null,
                                10,
                                6,
                                "0.6",
                                "0.60",
                                true),
                        new MeasureScore(
                                "annual-wellness-visit",
                                "Wellness visit",
                                "members",
                                "increase",
                                20,
                                11,
                                "0.55",
                                "0.55",
                                true)));
    }

    private static String rosterId(String contractId, int version) {
        return "r-" + contractId + "-" + version;
    }

    private SnapshotManifest publish(String payer, String cost) throws IOException, FeedRejected {
        Path people =
                Files.writeString(
                        Files.createTempFile("eligibility", ".csv"),
                        """
                        person_id,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage
                        m-1,Ada,One,1950-05-01,%1$s,%2$s,AB
                        m-2,Ben,Two,1950-05-01,%1$s,%2$s,AB
                        m-3,Cleo,Three,1950-05-01,%1$s,%2$s,AB
                        """
                                .formatted(year.start(), year.end()));
        Path claims =
                Files.writeString(
                        Files.createTempFile("claims", ".csv"),
                        """
                        claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,received_date,allowed_amount,paid_amount
                        c1,1,professional,m-1,%1$s,99213,%2$s,300.00,200.00
                        c2,1,professional,m-2,%1$s,99213,%2$s,%3$s,70.00
                        c3,1,professional,m-3,%1$s,99213,%2$s,999.00,999.00
                        """
                                .formatted(
                                        year.start().plusMonths(2).plusDays(3), year.end(), cost));
        try {
            return store.publish(
                    payer,
                    List.of(),
                    List.of(
                            FeedFile.of(FeedKind.ELIGIBILITY, people),
                            FeedFile.of(FeedKind.MEDICAL_CLAIMS, claims)));
        } finally {
            Files.delete(people);
            Files.delete(claims);
        }
    }

    private static RosterMember shared(int row) {
        RosterMember member = member(row, RosterMember.Change.KEPT);
        return new RosterMember(
                row,
                member.beneficiary(),
                member.tin(),
                member.npi(),
                member.memberMonths(),
                member.decidedBy(),
                member.change(),
                BigDecimal.ONE,
                List.of(
                        new RosterMember.Part(member.tin(), "", new BigDecimal("0.75")),
                        new RosterMember.Part("555555555", "", new BigDecimal("0.25"))));
    }

    private static RosterMember member(int row, RosterMember.Change change) {
        return new RosterMember(
                row, new BeneficiaryId("m-" + row), "123456789", "", 12, "charges", change);
    }
}
