package care.accord.population.store;

import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Small feeds for tests of the store, and populations as text to compare.
final class Claims {
    static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    static final String HEADER =
            "claim_id,claim_line_number,claim_type,person_id,claim_start_date,received_date,"
                    + "hcpcs_code,billing_tin,allowed_amount,paid_amount,claim_adjustment_code";

    private Claims() {}

    /// `claim line person service received allowed adjustment`.
    static String line(String words) {
        String[] word = words.split(" ", -1);
        return "%s,%s,professional,%s,%s,%s,99213,123456789,%s,%s,%s"
                .formatted(word[0], word[1], word[2], word[3], word[4], word[5], word[5], word[6]);
    }

    static FeedFile medical(Path folder, String... words) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        Arrays.stream(words).map(Claims::line).forEach(lines::add);
        return FeedFile.of(FeedKind.MEDICAL_CLAIMS, write(folder, lines));
    }

    static FeedFile people(Path folder, String... ids) throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "person_id,birth_date,enrollment_start_date,enrollment_end_date,coverage"));
        for (String id : ids) {
            lines.add(id + ",1950-01-01,2025-01-01,2025-12-31,AB");
        }
        return FeedFile.of(FeedKind.ELIGIBILITY, write(folder, lines));
    }

    static FeedFile eligibility(Path folder, Optional<LocalDate> received, String... rows)
            throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "person_id,last_name,birth_date,death_date,enrollment_start_date,enrollment_end_date,coverage"));
        lines.addAll(Arrays.asList(rows));
        return new FeedFile(FeedKind.ELIGIBILITY, write(folder, lines), received);
    }

    /// Identifiers that were replaced, `previous>current` each.
    static FeedFile identities(Path folder, LocalDate received, String... pairs)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of("previous_id,current_id,received_date"));
        for (String pair : pairs) {
            lines.add(pair.replace('>', ',') + "," + received);
        }
        return FeedFile.of(FeedKind.IDENTITIES, write(folder, lines));
    }

    /// A replacement that is taken back, `previous>current`.
    static FeedFile withdrawn(Path folder, LocalDate received, String pair) throws IOException {
        return FeedFile.of(
                FeedKind.IDENTITIES,
                write(
                        folder,
                        List.of(
                                "previous_id,current_id,received_date,taken_back_because",
                                pair.replace('>', ',') + "," + received + ",two people")));
    }

    static Path write(Path folder, List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(folder, "feed", ".csv"), lines);
    }

    /// Everything engines can see of a population.
    static List<String> text(Population population) {
        List<String> text = new ArrayList<>();
        for (int index = 0; index < population.beneficiaries(); index++) {
            Beneficiary person = population.beneficiary(index);
            text.add(
                    "person %s %s %s %s"
                            .formatted(
                                    person.person().id().value(),
                                    person.person().familyName(),
                                    person.person().birthDate(),
                                    person.person().deathDate()));
            for (int span = person.firstSpan(); span < person.endSpan(); span++) {
                text.add(
                        "span %s %d %d"
                                .formatted(
                                        person.enrollment().coverage(span),
                                        person.enrollment().startDay(span),
                                        person.enrollment().endDay(span)));
            }
            for (int line = person.firstLine(); line < person.endLine(); line++) {
                text.add(lineText(person, line));
            }
        }
        return text;
    }

    private static String lineText(Beneficiary person, int line) {
        var claims = person.claims();
        return "line %s %d %s %s %s %s %d"
                .formatted(
                        claims.claimId(line),
                        claims.lineNumber(line),
                        claims.kind(line),
                        LocalDate.ofEpochDay(claims.serviceDay(line)),
                        claims.dictionaries().hcpcs().value(claims.hcpcs(line)),
                        claims.dictionaries().tin().value(claims.billingTin(line)),
                        claims.allowedCents(line));
    }

    /// Claim, line number and cents of everyone's lines.
    static List<String> lines(Population population) {
        List<String> lines = new ArrayList<>();
        var claims = population.claims();
        for (int line = 0; line < claims.size(); line++) {
            lines.add(
                    "%s/%d %d"
                            .formatted(
                                    claims.claimId(line),
                                    claims.lineNumber(line),
                                    claims.allowedCents(line)));
        }
        return lines;
    }
}
