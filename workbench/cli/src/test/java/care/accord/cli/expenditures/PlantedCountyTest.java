package care.accord.cli.expenditures;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.sampledata.County;
import care.accord.sampledata.CountyWriter;
import care.accord.vocabulary.Usd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("accord expenditures finds what was planted in a county, to the cent")
class PlantedCountyTest {
    private static final County COUNTY = County.standard().withMembers(1_500).withSeed(5);
    private static final String PAYER = "payer-north";

    @TempDir private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        new CountyWriter(COUNTY, folder, 2).write(Map.of());
    }

    @Test
    void theFirstDeliveryCostsWhatWasPlanted() throws IOException {
        Map<String, String> found = run(folder.resolve(PAYER));
        assertThat(found.get("expenditures,all,completed"))
                .isEqualTo(planted("allowed_before").dollars().toPlainString());
        assertThat(found.get("expenditures,all,person_months"))
                .isEqualTo(Long.toString(months("ab_months", "one_part_months", "ma_months")));
    }

    @Test
    void theSharedSavingsProgramCountsMonthsOfBothParts() throws IOException {
        Map<String, String> found = run(folder.resolve(PAYER), "--program", "mssp");
        assertThat(found.get("expenditures,all,person_months"))
                .isEqualTo(Long.toString(months("ab_months")));
        assertThat(found.keySet())
                .contains(
                        "expenditures,aged-dual,per_capita",
                        "expenditures,disabled,per_capita",
                        "expenditures,all,not_visible_in_claims");
    }

    /// Once cancellations, replacements and late claims are in; categories and both places add up to the same.
    @Test
    void bothDeliveriesCostWhatWasPlantedHoweverTheyAreCut() throws IOException {
        Map<String, String> found = run(both(), "--categories", "--leakage", "--forecast");
        String total = planted("allowed_after").dollars().toPlainString();
        assertThat(found.get("expenditures,all,completed")).isEqualTo(total);
        assertThat(found.get("categories,all,cost")).isEqualTo(total);
        assertThat(
                        sum(found, "categories,", ",cost")
                                .plus(sum(found, "categories,all,", "cost").negated()))
                .isEqualTo(Usd.of(total));
        assertThat(
                        sum(found, "leakage,inside,", "cost")
                                .plus(sum(found, "leakage,outside,", "cost")))
                .isEqualTo(Usd.of(total));
        assertThat(Usd.of(value(found, "forecast,all,low")))
                .isLessThanOrEqualTo(Usd.of(value(found, "forecast,all,completed")));
        assertThat(Usd.of(value(found, "forecast,all,known")))
                .isLessThanOrEqualTo(Usd.of(value(found, "forecast,all,completed")));
    }

    /// Claims with an office visit are withheld, of more than ten people: one line, and the same total.
    @Test
    void whatIsWithheldIsOneLineAndTheTotalStays() throws IOException {
        Path codes = Files.createTempFile(folder, "codes", ".csv");
        Files.writeString(codes, "code_system,code,source\nhcpcs,99213,a test\n");
        Map<String, String> found =
                run(both(), "--categories", "--leakage", "--withhold", codes.toString());
        Usd total = planted("allowed_after");
        Usd restricted = Usd.of(value(found, "categories,restricted,cost"));
        assertThat(restricted).isGreaterThan(Usd.ZERO);
        assertThat(Usd.of(value(found, "categories,all,cost"))).isEqualTo(total);
        assertThat(sum(found, "categories,", ",cost")).isEqualTo(total.plus(total));
        assertThat(Usd.of(value(found, "leakage,restricted,cost"))).isEqualTo(restricted);
        assertThat(
                        sum(found, "leakage,inside,", "cost")
                                .plus(sum(found, "leakage,outside,", "cost"))
                                .plus(restricted))
                .isEqualTo(total);
    }

    /// Somebody whom the file marks as not on the roster costs nothing.
    @Test
    void onlyTheRosterCounts() throws IOException {
        List<String> members = truth("members.csv");
        List<String> columns = Arrays.asList(members.getFirst().split(",", -1));
        String[] one =
                members.stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .filter(row -> !row[columns.indexOf("allowed_before")].equals("0.00"))
                        .findFirst()
                        .orElseThrow();
        Path roster = folder.resolve("roster.csv");
        Files.writeString(
                roster,
                "beneficiary_id,on_roster\n%s,1\n%s,0\n"
                        .formatted(one[0], members.getLast().split(",", -1)[0]));
        Map<String, String> found = run(folder.resolve(PAYER), "--roster", roster.toString());
        assertThat(found.get("expenditures,all,completed"))
                .isEqualTo(one[columns.indexOf("allowed_before")]);
        assertThat(found.get("expenditures,other,people")).isEqualTo("1");
    }

    private static Path both() throws IOException {
        Path both = Files.createTempDirectory(folder, "both");
        Path own = folder.resolve(PAYER);
        Files.copy(own.resolve("eligibility.csv"), both.resolve("eligibility.csv"));
        Files.copy(
                own.resolve("provider-roster-provider-east.csv"),
                both.resolve("provider-roster.csv"));
        Path claims =
                Files.copy(own.resolve("medical-claims.csv"), both.resolve("medical-claims.csv"));
        List<String> later = Files.readAllLines(own.resolve("medical-claims-2.csv"));
        Files.write(claims, later.subList(1, later.size()), StandardOpenOption.APPEND);
        return both;
    }

    private static Usd planted(String column) throws IOException {
        List<String> members = truth("members.csv");
        int at = Arrays.asList(members.getFirst().split(",", -1)).indexOf(column);
        return members.stream()
                .skip(1)
                .map(line -> Usd.of(line.split(",", -1)[at]))
                .reduce(Usd.ZERO, Usd::plus);
    }

    private static long months(String... kinds) throws IOException {
        List<String> members = truth("members.csv");
        List<String> columns = Arrays.asList(members.getFirst().split(",", -1));
        long months = 0;
        for (String member : members.subList(1, members.size())) {
            String[] values = member.split(",", -1);
            for (String kind : kinds) {
                months += Long.parseLong(values[columns.indexOf(kind)]);
            }
        }
        return months;
    }

    private static List<String> truth(String file) throws IOException {
        return Files.readAllLines(folder.resolve("truth").resolve(PAYER).resolve(file));
    }

    private static Usd sum(Map<String, String> found, String start, String end) {
        return found.entrySet().stream()
                .filter(row -> row.getKey().startsWith(start) && row.getKey().endsWith(end))
                .map(row -> Usd.of(row.getValue()))
                .reduce(Usd.ZERO, Usd::plus);
    }

    private static String value(Map<String, String> found, String key) {
        return Objects.requireNonNull(found.get(key), key);
    }

    private static Map<String, String> run(Path claims, String... more) throws IOException {
        Path out = Files.createTempFile(folder, "expenditures", ".csv");
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "expenditures",
                                "--layout",
                                "tuva",
                                claims.toString(),
                                "--period",
                                COUNTY.calendar().performancePeriod().toString(),
                                "--out",
                                out.toString()));
        arguments.addAll(List.of(more));
        assertThat(Accord.run(arguments)).isZero();
        Map<String, String> found = new HashMap<>();
        for (String line : Files.readAllLines(out)) {
            int comma = line.lastIndexOf(',');
            found.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return found;
    }
}
