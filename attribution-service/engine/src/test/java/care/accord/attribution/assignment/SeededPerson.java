package care.accord.attribution.assignment;

import care.accord.attribution.Example;
import care.accord.attribution.voluntary.Designation;
import care.accord.population.ClaimLine;
import care.accord.population.Coverage;
import care.accord.population.Enrollment;
import care.accord.population.Person;
import care.accord.population.PopulationBuilder;
import care.accord.population.Visit;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Someone drawn so that every trap occurs: few practices, few amounts and few days make ties; practitioners, specialists,
/// clinics, stays, a shared practice, care in the year before, lapses of coverage and choices of a clinician.
record SeededPerson(
        BeneficiaryId id, List<Visit> visits, Coverage lapse, Optional<Designation> choice) {
    static final String SHARED = "500000001";
    static final String ANOTHER = "400000001";
    static final String ANOTHER_TOO = "400000002";
    static final String CLINIC = "671900";

    private static final List<String> PRACTICES =
            List.of(
                    Example.OURS,
                    Example.OURS_TOO,
                    Example.THEIRS,
                    Example.OTHERS,
                    ANOTHER,
                    ANOTHER_TOO,
                    SHARED);
    private static final List<String> CODES =
            List.of("99213", "99213", "G0439", "99308", "99497", "71046", "99457");
    private static final List<List<String>> SPECIALTIES =
            List.of(
                    List.of("08", "11", "50"),
                    List.of("50", "97"),
                    List.of("06", "30", "39"),
                    List.of("08", "50", "06", "30"));

    static SeededPerson draw(int number, Random random) {
        BeneficiaryId id = new BeneficiaryId("seeded-%05d".formatted(number));
        List<String> specialties = SPECIALTIES.get(random.nextInt(SPECIALTIES.size()));
        List<Visit> visits = new ArrayList<>();
        int size = random.nextInt(9);
        for (int at = 0; at < size; at++) {
            visits.add(visit(at, specialties, random));
        }
        if (random.nextInt(4) == 0) {
            visits.add(
                    Visit.on("2025-02-27")
                            .until("2025-03-02")
                            .facility("675123", random.nextBoolean() ? "211" : "111")
                            .hcpcs("")
                            .claim("stay"));
        }
        return new SeededPerson(id, List.copyOf(visits), lapse(random), choice(id, random));
    }

    private static Visit visit(int number, List<String> specialties, Random random) {
        String year = random.nextInt(3) == 0 ? "2024" : "2025";
        Visit visit =
                Visit.on(year + "-03-%02d".formatted(1 + random.nextInt(3)))
                        .to(PRACTICES.get(random.nextInt(PRACTICES.size())))
                        .claim("claim-" + number)
                        .hcpcs(CODES.get(random.nextInt(CODES.size())))
                        .specialty(specialties.get(random.nextInt(specialties.size())))
                        .allowed(random.nextInt(3) * 50 + ".00");
        return random.nextInt(8) == 0
                ? visit.to("").facility(CLINIC, "771").claim("claim-" + number)
                : visit;
    }

    private static Coverage lapse(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Coverage.MEDICARE_ADVANTAGE;
            case 1 -> Coverage.PART_B_ONLY;
            default -> Coverage.PARTS_A_AND_B;
        };
    }

    private static Optional<Designation> choice(BeneficiaryId id, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Optional.of(chose(id, Example.OURS));
            case 1 -> Optional.of(chose(id, Example.THEIRS));
            default -> Optional.empty();
        };
    }

    private static Designation chose(BeneficiaryId id, String practice) {
        return new Designation(
                id, practice, "1234567893", LocalDate.of(2024, 1, 1), Optional.empty());
    }

    SeededPerson with(List<Visit> other) {
        return new SeededPerson(id, other, lapse, choice);
    }

    List<ClaimLine> lines() {
        return visits.stream().map(visit -> visit.line(id)).toList();
    }

    void addTo(PopulationBuilder builder) {
        builder.add(Person.of(id, LocalDate.of(1945, 5, 5)));
        builder.add(
                new Enrollment(
                        id,
                        Coverage.PARTS_A_AND_B,
                        "",
                        new DateSpan(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 6, 30))));
        builder.add(
                new Enrollment(
                        id,
                        lapse,
                        "",
                        new DateSpan(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31))));
        lines().forEach(builder::add);
    }
}
