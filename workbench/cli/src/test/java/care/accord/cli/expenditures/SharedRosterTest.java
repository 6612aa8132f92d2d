package care.accord.cli.expenditures;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import care.accord.sampledata.County;
import care.accord.sampledata.CountyWriter;
import care.accord.vocabulary.Usd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("accord expenditures counts of who is shared the part that the roster says (ADR 130)")
class SharedRosterTest {
    private static final String CHAIN =
            """
            id: small
            title: Shared by dollars
            cite: the contract
            evidence: verified
            level: practice
            runoutMonths: 3
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: second-hand}
            rules:
              - {rule: shared-care, services: office, by: dollars, minimumShare: "0", cite: clause 1, evidence: verified}
            """;
    private static final String PERIOD = "2025-01-01..2025-12-31";

    @TempDir Path folder;

    /// Ada's $100.00 are 0.5 and 0.25 of two practices of the contract and 0.25 of another; Ben is the other's; Cal is wholly the contract's,
    /// with $60.00 there and $40.00 of laboratory elsewhere.
    @BeforeEach
    void county() throws IOException {
        write(
                "provider-roster.csv",
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,1234567893,,First practice,,,2020-01-01,
                c-1,100000002,1234567893,,Second practice,,,2020-01-01,
                """);
        write(
                "eligibility.csv",
                """
                person_id,payer,plan,birth_date,zip_code,enrollment_start_date,enrollment_end_date,coverage
                ada,north,ppo,1985-05-05,55401,2025-01-01,2025-12-31,COM
                ben,north,ppo,1986-05-05,55401,2025-01-01,2025-12-31,COM
                cal,north,ppo,1987-05-05,55401,2025-01-01,2025-12-31,COM
                """);
        write(
                "medical-claims.csv",
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount
                1,1,professional,ada,2025-02-01,99213,08,100000001,2025-02-10,50.00,50.00
                2,1,professional,ada,2025-03-01,99213,08,100000002,2025-03-10,25.00,25.00
                3,1,professional,ada,2025-04-01,99213,08,200000001,2025-04-10,25.00,25.00
                4,1,professional,ben,2025-04-01,99213,08,200000001,2025-04-10,80.00,80.00
                5,1,professional,cal,2025-05-01,99213,08,100000001,2025-05-10,60.00,60.00
                6,1,professional,cal,2025-05-02,80053,69,200000001,2025-05-12,40.00,40.00
                """);
        write("chain.yaml", CHAIN);
    }

    @Test
    void theRosterOfAChainIsReadAsItWasWritten() throws IOException {
        Path roster = folder.resolve("roster.csv");
        assertThat(
                        Accord.run(
                                List.of(
                                        "attribute",
                                        "--layout",
                                        "tuva",
                                        "--window",
                                        PERIOD,
                                        "--chain",
                                        folder.resolve("chain.yaml").toString(),
                                        "--out",
                                        roster.toString(),
                                        folder.toString())))
                .isZero();
        assertThat(Files.readAllLines(roster).stream().map(SharedRosterTest::share))
                .as("whether the part is the contract's, whose it is, and how much")
                .contains(
                        "ada 1 100000001 0.500000",
                        "ada 1 100000002 0.250000",
                        "ada 0 200000001 0.250000",
                        "ben 0 200000001 1.000000",
                        "cal 1 100000001 1.000000");
        Map<String, String> found = run(folder, PERIOD, roster, "--categories", "--forecast");
        assertThat(value(found, "expenditures,all,person_months")).isEqualTo("24");
        assertThat(value(found, "expenditures,all,weighted_person_months")).isEqualTo("21");
        assertThat(value(found, "expenditures,all,completed")).isEqualTo("175.00");
        assertThat(value(found, "expenditures,all,per_capita")).isEqualTo("100.000000");
        assertThat(value(found, "categories,all,member_months")).isEqualTo("21");
        assertThat(value(found, "categories,all,cost")).isEqualTo("175.00");
    }

    private static String share(String line) {
        String[] values = line.split(",", -1);
        return String.join(" ", values[0], values[2], values[6], values[9]);
    }

    /// Ada costs $100.00 in twelve months, Cal as much.
    @ParameterizedTest(name = "{0}: {1} months cost ${2}")
    @CsvSource({
        "'beneficiary_id,weight|ada,0.333333|cal,1',                       15.999996, 133.33",
        "'beneficiary_id,weight|ada,0.25|ada,0.333333|cal,0.000001',       7.000008,  58.33",
        "'beneficiary_id,weight|ada,|cal,0.5',                             18,        150.00",
        "'beneficiary_id,on_roster,weight|ada,1,0.5|cal,0,0.5',            6,         50.00",
        "'row,beneficiary_id,name,change,weight|1,ada,\"One, Ada\",kept,0.5|2,cal,\"Two, Cal\",dropped,0.5', 6, 50.00",
        "'person_id,to_contract,weight|ada,1,0.5|ada,0,0.5',               6,         50.00",
    })
    void partsOfARowCount(String text, String months, String cost) throws IOException {
        Map<String, String> found = run(folder, PERIOD, roster(text));
        assertThat(value(found, "expenditures,all,weighted_person_months")).isEqualTo(months);
        assertThat(value(found, "expenditures,all,completed")).isEqualTo(cost);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'beneficiary_id|ada|cal|ada', 24, 200.00",
        "'beneficiary_id,weight|ada,1.000000|cal,', 24, 200.00",
    })
    void whereNobodyIsSharedThereAreNoPartsOfMonths(String text, String months, String cost)
            throws IOException {
        Map<String, String> found = run(folder, PERIOD, roster(text));
        assertThat(value(found, "expenditures,all,person_months")).isEqualTo(months);
        assertThat(value(found, "expenditures,all,completed")).isEqualTo(cost);
        assertThat(found).doesNotContainKey("expenditures,all,weighted_person_months");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'beneficiary_id,weight|ada,1.5',          has on line 2 the weight '1.5'",
        "'beneficiary_id,weight|ada,0',            has on line 2 the weight '0'",
        "'beneficiary_id,weight|ada,0.1234567',    has on line 2 the weight '0.1234567'",
        "'beneficiary_id,weight|ada,half',         has on line 2 the weight 'half'",
        "'beneficiary_id,weight|ada,0.6|ada,0.6',  has on line 3 a person whose weights add up to 1.2",
        "'beneficiary_id,to_contract|ada,0',       has no row with to_contract 1",
        "'member,weight|ada,1',                    has no column beneficiary_id or person_id",
    })
    void whatDoesNotReadIsNamedAndNobodyIn(String text, String message) throws IOException {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            assertThat(Accord.run(arguments(folder, PERIOD, roster(text)))).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message).doesNotContain("ada");
    }

    /// Three contracts share everybody of a county by chance: what each counts adds up to what whole people count.
    @Test
    void thePartsOfAllContractsAddUp() throws IOException {
        County county = County.standard().withMembers(400).withSeed(7);
        Path written = folder.resolve("county");
        new CountyWriter(county, written, 2).write(Map.of());
        Path claims = written.resolve("payer-north");
        Files.copy(
                claims.resolve("provider-roster-provider-east.csv"),
                claims.resolve("provider-roster.csv"));
        String period = county.calendar().performancePeriod().toString();
        List<Path> rosters = shared(claims.resolve("eligibility.csv"));
        Map<String, String> whole =
                run(claims, period, ids(claims.resolve("eligibility.csv")), "--leakage");
        BigDecimal months = BigDecimal.ZERO;
        long cents = 0;
        long people = 0;
        for (Path roster : rosters) {
            Map<String, String> found = run(claims, period, roster, "--leakage");
            Usd cost = Usd.of(value(found, "expenditures,all,completed"));
            assertThat(
                            Usd.of(value(found, "leakage,inside,cost"))
                                    .plus(Usd.of(value(found, "leakage,outside,cost"))))
                    .isEqualTo(cost);
            months =
                    months.add(
                            new BigDecimal(
                                    value(found, "expenditures,all,weighted_person_months")));
            cents += cost.cents();
            people += Long.parseLong(value(found, "leakage,outside,weighted_members"));
        }
        assertThat(months).isEqualByComparingTo(value(whole, "expenditures,all,person_months"));
        assertThat(cents - Usd.of(value(whole, "expenditures,all,completed")).cents())
                .as("half a cent for each contract")
                .isBetween(-1L, 1L);
        assertThat(people - Long.parseLong(value(whole, "leakage,outside,members")))
                .as("half a person for each contract")
                .isBetween(-1L, 1L);
    }

    private Path ids(Path eligibility) throws IOException {
        List<String> lines = new ArrayList<>(List.of("person_id"));
        lines.addAll(people(eligibility));
        return Files.write(folder.resolve("everybody.csv"), lines);
    }

    private List<Path> shared(Path eligibility) throws IOException {
        Random random = new Random(3);
        List<List<String>> rosters = new ArrayList<>();
        for (int contract = 0; contract < 3; contract++) {
            rosters.add(new ArrayList<>(List.of("person_id,weight")));
        }
        for (String person : people(eligibility)) {
            int first = random.nextInt(1, 500_000);
            int second = random.nextInt(1, 500_000);
            int[] parts = {first, second, 1_000_000 - first - second};
            for (int contract = 0; contract < 3; contract++) {
                rosters.get(contract).add(person + "," + BigDecimal.valueOf(parts[contract], 6));
            }
        }
        List<Path> files = new ArrayList<>();
        for (List<String> roster : rosters) {
            files.add(Files.write(folder.resolve("c%d.csv".formatted(files.size())), roster));
        }
        return files;
    }

    private static List<String> people(Path eligibility) throws IOException {
        List<String> lines = Files.readAllLines(eligibility);
        int id = Arrays.asList(lines.getFirst().split(",", -1)).indexOf("person_id");
        return lines.stream().skip(1).map(line -> line.split(",", -1)[id]).distinct().toList();
    }

    private Path roster(String text) throws IOException {
        return Files.writeString(folder.resolve("given.csv"), text.replace('|', '\n') + "\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String value(Map<String, String> found, String key) {
        return Objects.requireNonNull(found.get(key), key);
    }

    private List<String> arguments(Path claims, String period, Path roster) {
        return List.of(
                "expenditures",
                "--layout",
                "tuva",
                claims.toString(),
                "--period",
                period,
                "--roster",
                roster.toString(),
                "--out",
                folder.resolve("out.csv").toString());
    }

    private Map<String, String> run(Path claims, String period, Path roster, String... more)
            throws IOException {
        List<String> all = new ArrayList<>(arguments(claims, period, roster));
        all.addAll(List.of(more));
        assertThat(Accord.run(all)).isZero();
        Map<String, String> found = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("out.csv"))) {
            int comma = line.lastIndexOf(',');
            found.put(line.substring(0, comma), line.substring(comma + 1));
        }
        return found;
    }
}
