package care.accord.population.store;

import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.PopulationBuilder;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides what is known of a person when several eligibility rows speak of them: the latest received feed replaces what
/// earlier ones said of person and coverage; rows without a received date count as the earliest. Between rows received
/// together, the one that knows of a death goes first, then the one with the latest coverage, then the greatest in content.
final class PeopleLoader {
    static final List<String> PERSON_COLUMNS =
            List.of(
                    "beneficiary_id",
                    SnapshotLoader.day("received_date"),
                    "given_name",
                    "family_name",
                    SnapshotLoader.day("birth_date"),
                    SnapshotLoader.day("death_date"),
                    "sex",
                    "race",
                    "ethnicity",
                    "language",
                    "dual_status_code",
                    "medicare_status_code",
                    "state",
                    "county_fips",
                    "zip_code",
                    "area_deprivation_index",
                    SnapshotLoader.day("latest_coverage_start"));

    static final List<String> SPAN_COLUMNS =
            List.of(
                    "beneficiary_id",
                    SnapshotLoader.day("received_date"),
                    "coverage",
                    "plan",
                    SnapshotLoader.day("enrollment_start_date"),
                    SnapshotLoader.day("enrollment_end_date"));

    /// What one eligibility row says of a person.
    private record Report(Person person, LocalDate received, LocalDate coverage) {
        private static final Comparator<Report> ORDER =
                Comparator.comparing(Report::received)
                        .thenComparing(report -> report.person.deathDate().isPresent())
                        .thenComparing(Report::coverage)
                        .thenComparing(report -> content(report.person));

        boolean outlasts(Report other) {
            return ORDER.compare(this, other) > 0;
        }

        private static String content(Person person) {
            return String.join(
                    "\u0000",
                    person.deathDate().map(LocalDate::toString).orElse(""),
                    person.birthDate().toString(),
                    person.givenName(),
                    person.familyName(),
                    person.sex(),
                    person.race(),
                    person.ethnicity(),
                    person.language(),
                    person.dualStatus(),
                    person.medicareStatus(),
                    person.state(),
                    person.countyFips(),
                    person.zipCode(),
                    Integer.toString(person.areaDeprivation()));
        }
    }

    private final PopulationBuilder builder;
    private final Map<String, Report> reports = new HashMap<>();
    private final MedicareParts parts = new MedicareParts();

    PeopleLoader(PopulationBuilder builder) {
        this.builder = builder;
    }

    void takePeople(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            Report report =
                    new Report(
                            person(chunk, row),
                            chunk.dayIfAny(1, row).orElse(LocalDate.MIN),
                            chunk.dayIfAny(16, row).orElse(LocalDate.MIN));
            reports.merge(
                    report.person.id().value(),
                    report,
                    (known, other) -> other.outlasts(known) ? other : known);
        }
    }

    private static Person person(Chunk chunk, int row) {
        return new Person(
                new BeneficiaryId(chunk.text(0, row)),
                chunk.text(2, row),
                chunk.text(3, row),
                chunk.day(4, row),
                chunk.dayIfAny(5, row),
                chunk.text(6, row),
                chunk.text(7, row),
                chunk.text(8, row),
                chunk.text(9, row),
                chunk.text(10, row),
                chunk.text(11, row),
                chunk.text(12, row),
                chunk.text(13, row),
                chunk.text(14, row),
                chunk.whole(15, row));
    }

    void takeSpans(Chunk chunk) {
        for (int row = 0; row < chunk.rows(); row++) {
            String id = chunk.text(0, row);
            Report report = reports.get(id);
            LocalDate received = chunk.dayIfAny(1, row).orElse(LocalDate.MIN);
            if (report != null && report.received.equals(received)) {
                take(
                        new Enrollment(
                                report.person.id(),
                                Coverage.of(chunk.text(2, row)),
                                chunk.text(3, row),
                                new DateSpan(chunk.day(4, row), chunk.day(5, row))));
            }
        }
    }

    private void take(Enrollment span) {
        if (!parts.takes(span)) {
            builder.add(span);
        }
    }

    /// Adds everyone to the population.
    void finish() {
        reports.values().forEach(report -> builder.add(report.person));
        parts.joined().forEach(builder::add);
    }
}
