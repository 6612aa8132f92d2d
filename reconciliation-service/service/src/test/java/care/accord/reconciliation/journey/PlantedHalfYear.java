package care.accord.reconciliation.journey;

import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.store.FeedRejected;
import care.accord.population.store.PopulationStore;
import care.accord.population.store.RosterFile;
import care.accord.population.store.RosterMember;
import care.accord.population.store.snapshot.SnapshotManifest;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// Twelve members of one practice: every month of two years and a half each costs $60, known in the month, at the practice, and $40 at
/// another, known in the middle of the next month.
///
/// @param last day that is known, the end of a month
/// @param weight of the first member, a tenth of a person of which another practice of the contract has; the others are wholly the contract's
record PlantedHalfYear(LocalDate last, BigDecimal weight) {
    static final PlantedHalfYear THROUGH_JUNE = new PlantedHalfYear(LocalDate.of(2025, 6, 30));
    static final PlantedHalfYear SHARED =
            new PlantedHalfYear(LocalDate.of(2025, 6, 30), new BigDecimal("0.333333"));

    static final int MEMBERS = 12;
    private static final int MONTHS = 30;
    private static final String PRACTICE = "123456789";
    private static final String OTHER_PRACTICE = "555555555";

    /// Everybody wholly the contract's.
    PlantedHalfYear(LocalDate last) {
        this(last, BigDecimal.ONE);
    }

    RosterDecided decide(Path folder, String contractId, Parties parties)
            throws IOException, FeedRejected {
        return decide(PopulationStore.at(folder), folder, contractId, parties);
    }

    /// @param store which restricts what claims it will
    RosterDecided decide(PopulationStore store, Path folder, String contractId, Parties parties)
            throws IOException, FeedRejected {
        SnapshotManifest snapshot =
                store.publish(
                        parties.payer(),
                        List.of(),
                        List.of(
                                FeedFile.of(
                                        FeedKind.ELIGIBILITY,
                                        written(folder, "eligibility", eligibility())),
                                FeedFile.of(
                                        FeedKind.MEDICAL_CLAIMS,
                                        written(folder, "claims", claims()))));
        String rosterId = "half-" + contractId;
        RosterFile file =
                RosterFile.write(
                        store,
                        parties.payer(),
                        rosterId,
                        IntStream.rangeClosed(1, MEMBERS).mapToObj(this::member).toList());
        return new RosterDecided(
                contractId,
                1,
                parties,
                rosterId,
                1,
                null,
                file.location(),
                file.sha256(),
                MEMBERS,
                72,
                snapshot.id(),
                snapshot.location(),
                "rules-1",
                last,
                last);
    }

    private static Path written(Path folder, String name, String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, name, ".csv"), text);
    }

    private YearMonth first() {
        return YearMonth.from(last).minusMonths(MONTHS - 1);
    }

    private String eligibility() {
        StringBuilder text =
                new StringBuilder(
                        "person_id,first_name,last_name,birth_date,enrollment_start_date,enrollment_end_date,coverage,medicare_status_code\n");
        for (int member = 1; member <= MEMBERS; member++) {
            text.append(
                    "h-%02d,Ada,One,1950-05-01,%s-01,%s,AB,10\n"
                            .formatted(member, first(), last.plusMonths(6)));
        }
        return text.toString();
    }

    private String claims() {
        StringBuilder text =
                new StringBuilder(
                        "claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,place_of_service_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount\n");
        for (YearMonth month = first();
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            for (int member = 1; member <= MEMBERS; member++) {
                text.append(
                        "a%1$s-%2$d,1,professional,h-%2$02d,%1$s-03,99213,11,08,123456789,%1$s-20,60.00,50.00\n"
                                .formatted(month, member));
                text.append(
                        "b%1$s-%2$d,1,professional,h-%2$02d,%1$s-04,93000,11,06,987654321,%3$s-15,40.00,30.00\n"
                                .formatted(month, member, month.plusMonths(1)));
            }
        }
        return text.toString();
    }

    private RosterMember member(int row) {
        return new RosterMember(
                row,
                new BeneficiaryId("h-%02d".formatted(row)),
                PRACTICE,
                "",
                6,
                "charges",
                RosterMember.Change.KEPT,
                row == 1 ? weight : BigDecimal.ONE,
                row == 1 && weight.compareTo(BigDecimal.ONE) < 0 ? parts() : List.of());
    }

    private List<RosterMember.Part> parts() {
        BigDecimal tenth = new BigDecimal("0.1");
        return List.of(
                new RosterMember.Part(PRACTICE, "", weight.subtract(tenth)),
                new RosterMember.Part(OTHER_PRACTICE, "", tenth));
    }
}
