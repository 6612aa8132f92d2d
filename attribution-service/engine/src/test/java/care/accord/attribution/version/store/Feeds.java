package care.accord.attribution.version.store;

import static care.accord.attribution.Example.OTHERS;
import static care.accord.attribution.Example.OURS;
import static care.accord.attribution.Example.OURS_TOO;
import static care.accord.attribution.Example.THEIRS;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Seeded feeds of a county: a large first one, then small ones with new, cancelled and adjusted claims, other coverage,
/// people who come, and people who get another id.
final class Feeds {
    private static final String CLAIMS =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,hcpcs_code,rendering_npi,rendering_specialty_code,billing_tin,allowed_amount,paid_amount,claim_adjustment_code";
    private static final String ELIGIBILITY =
            "person_id,first_name,birth_date,death_date,enrollment_start_date,enrollment_end_date,coverage";
    private static final List<String> PRACTICES = List.of(OURS, OURS_TOO, THEIRS, OTHERS);
    private static final List<String> SPECIALTIES = List.of("08", "11", "50", "06", "30");
    private static final int PEOPLE = 60;
    private static final int VISITS = 240;

    private final Path folder;
    private final Random random;
    private final List<String> people = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 6, 1);
    private int numbered;

    private record Claim(String id, String person, String day, String practice, String specialty) {
        String line(LocalDate received, String dollars, int adjustment) {
            return "%s,1,professional,%s,%s,%s,99213,12345%s,%s,%s,%s.00,%s.00,%d"
                    .formatted(
                            id,
                            person,
                            day,
                            received,
                            practice.substring(4),
                            specialty,
                            practice,
                            dollars,
                            dollars,
                            adjustment);
        }
    }

    Feeds(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    List<FeedFile> first() throws IOException {
        List<String> spans = new ArrayList<>();
        while (people.size() < PEOPLE) {
            spans.add(arrives("AB"));
        }
        List<String> lines = new ArrayList<>();
        for (int visit = 0; visit < VISITS; visit++) {
            lines.add(visit(anybody()));
        }
        return List.of(eligibility(spans), claims(lines));
    }

    List<FeedFile> next() throws IOException {
        today = today.plusDays(1 + random.nextInt(20));
        return switch (random.nextInt(6)) {
            case 0 -> List.of(eligibility(List.of(span(anybody(), "MA", ""))));
            case 1 -> List.of(eligibility(List.of(span(anybody(), "AB", "2025-02-01"))));
            case 2 ->
                    List.of(eligibility(List.of(arrives("AB"))), claims(List.of(visit(newest()))));
            case 3 -> anotherId(anybody());
            default -> List.of(claims(few()));
        };
    }

    private List<String> few() {
        List<String> lines = new ArrayList<>();
        for (int line = 1 + random.nextInt(5); line > 0; line--) {
            Claim earlier = claims.get(random.nextInt(claims.size()));
            switch (random.nextInt(3)) {
                case 0 -> lines.add(earlier.line(today, "50", 1));
                case 1 -> lines.add(earlier.line(today, dollars(), 2));
                default -> lines.add(visit(anybody()));
            }
        }
        return lines;
    }

    /// Everything known of a person is taken back and said again of another id.
    private List<FeedFile> anotherId(String person) throws IOException {
        String span = arrives("AB");
        List<String> lines = new ArrayList<>();
        for (Claim claim : List.copyOf(claims)) {
            if (claim.person().equals(person)) {
                lines.add(claim.line(today, "50", 1));
                Claim moved =
                        new Claim(
                                "moved-" + numbered++,
                                newest(),
                                claim.day(),
                                claim.practice(),
                                claim.specialty());
                claims.add(moved);
                lines.add(moved.line(today, dollars(), 0));
            }
        }
        lines.add(visit(newest()));
        return List.of(eligibility(List.of(span)), claims(lines));
    }

    private String arrives(String coverage) {
        people.add("person-%04d".formatted(random.nextInt(10_000)));
        return span(newest(), coverage, "");
    }

    private String newest() {
        return people.getLast();
    }

    private String anybody() {
        return people.get(random.nextInt(people.size()));
    }

    private String span(String person, String coverage, String death) {
        return "%s,Name of %s,1945-05-05,%s,2025-01-01,2025-12-31,%s"
                .formatted(person, person, death, coverage);
    }

    private String visit(String person) {
        Claim claim =
                new Claim(
                        "claim-" + numbered++,
                        person,
                        "2025-03-%02d".formatted(1 + random.nextInt(5)),
                        PRACTICES.get(random.nextInt(PRACTICES.size())),
                        SPECIALTIES.get(random.nextInt(SPECIALTIES.size())));
        claims.add(claim);
        return claim.line(today, dollars(), 0);
    }

    private String dollars() {
        return Integer.toString((1 + random.nextInt(3)) * 50);
    }

    private FeedFile eligibility(List<String> rows) throws IOException {
        return new FeedFile(FeedKind.ELIGIBILITY, file(ELIGIBILITY, rows), Optional.of(today));
    }

    private FeedFile claims(List<String> rows) throws IOException {
        return FeedFile.of(FeedKind.MEDICAL_CLAIMS, file(CLAIMS, rows));
    }

    private Path file(String header, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        return Files.write(Files.createTempFile(folder, "feed", ".csv"), lines);
    }
}
