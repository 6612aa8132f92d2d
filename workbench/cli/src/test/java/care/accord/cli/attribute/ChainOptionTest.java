package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.cli.Accord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("accord attribute --chain decides by a rule chain, from a file or by its id")
class ChainOptionTest {
    private static final String CHAIN =
            """
            id: small
            title: Provider of record, then most visits
            cite: the contract
            evidence: verified
            level: practice
            runoutMonths: 3
            lists:
              - {name: office, codes: ["99213"], cite: CPT, evidence: second-hand}
            rules:
              - {rule: pcp-of-record, choose: latest, cite: clause 1, evidence: verified}
              - {rule: plurality-of-visits, services: office, cite: clause 2, evidence: verified}
              - {rule: auto-assignment, seed: s, area: zip, cite: clause 3, evidence: verified}
            """;

    @TempDir Path folder;
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();

    @BeforeEach
    void county() throws IOException {
        write(
                "provider-roster.csv",
                """
                contract_id,tin,npi,ccn,practice_name,provider_name,specialty_code,effective_date,end_date
                c-1,100000001,1234567893,,First practice,,,2020-01-01,
                """);
        write(
                "eligibility.csv",
                """
                person_id,payer,plan,birth_date,zip_code,enrollment_start_date,enrollment_end_date,coverage
                A,north,ppo,1985-05-05,55401,2025-01-01,2025-12-31,COM
                B,north,ppo,1986-05-05,55401,2025-01-01,2025-12-31,COM
                C,north,ppo,1987-05-05,55401,2025-01-01,2025-12-31,COM
                D,north,ppo,1987-05-05,99999,2025-01-01,2025-12-31,COM
                """);
        write(
                "medical-claims.csv",
                """
                claim_id,claim_line_number,claim_type,person_id,claim_start_date,claim_end_date,claim_line_start_date,claim_line_end_date,hcpcs_code,rendering_specialty_code,billing_tin,received_date,allowed_amount,paid_amount,claim_adjustment_code
                1,1,professional,A,2025-02-01,2025-02-01,2025-02-01,2025-02-01,99213,08,200000001,2025-02-10,60.00,60.00,0
                2,1,professional,B,2025-03-01,2025-03-01,2025-03-01,2025-03-01,99213,08,200000001,2025-03-10,70.00,70.00,0
                3,1,professional,B,2025-04-01,2025-04-01,2025-04-01,2025-04-01,99213,08,100000001,2026-04-01,70.00,70.00,0
                4,1,professional,B,2025-05-01,2025-05-01,2025-05-01,2025-05-01,99213,08,100000001,2026-04-01,70.00,70.00,0
                """);
        write(
                "pcp-selections.csv",
                "person_id,npi,tin,chosen_by,effective_date,end_date\nA,1234567893,,member,2025-06-01,\n");
        write(
                "provider-geography.csv",
                "npi,tin,area_kind,area_code,places\n,300000001,zip,55401,10\n");
        write("chain.yaml", CHAIN);
    }

    @Test
    void everyRuleOfTheChainDecidesSomebody() throws IOException {
        assertThat(run("--chain", folder.resolve("chain.yaml").toString())).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out.csv"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .startsWith("beneficiary_id,outcome,to_contract,rule_position,rule,");
        assertThat(lines.get(1))
                .startsWith(
                        "A,attributed,1,1,pcp-of-record,practice,100000001,100000001,1234567893,1,7,0,0.00,2025-12-31,only,0,,0,,verified,");
        assertThat(lines.get(2))
                .as("claims received after the run-out are not looked at")
                .startsWith(
                        "B,attributed,0,2,plurality-of-visits,practice,200000001,200000001,,1,0,1,70.00,2025-03-01,only,0,,0,1:no-record,second-hand,");
        assertThat(lines.get(3))
                .startsWith("C,attributed,0,3,auto-assignment,practice,300000001,300000001,,1,");
        assertThat(lines.get(4))
                .isEqualTo(
                        "D,unattributed,0,,,,,,,,,,,,,,,,1:no-record 2:no-visit 3:no-capacity,,Not attributed: no rule decided (rule 1: nobody was of record in the window; rule 2: no such visit in the window; rule 3: nobody is listed who takes people there).,");
    }

    @Test
    void aChainThatShipsIsNamedByItsId() throws IOException {
        write("voluntary-alignments.csv", "person_id,tin,effective_date\nC,100000001,2025-06-01\n");
        assertThat(run("--chain", "commercial-ppo")).isZero();
        assertThat(Files.readString(folder.resolve("out.csv")))
                .contains("C,attributed,1,1,attested,practice,100000001,")
                .contains("A,attributed,0,3,plurality-of-visits,practice,200000001,")
                .contains("[values unverified]");
    }

    @Test
    void questionsAreAnsweredForChainsToo() throws IOException {
        String chain = folder.resolve("chain.yaml").toString();
        assertThat(ask("--chain", chain, "--what-if", "drop-tin=100000001"))
                .startsWith("beneficiary_id,move,cause,before,after,reason")
                .anyMatch(line -> line.startsWith("A,left,lost-plurality,contract,other,"));
        assertThat(ask("--chain", chain, "--what-if", "add-npi=1234567893", "add-tin=200000001"))
                .anyMatch(line -> line.startsWith("B,entered,gained-plurality,other,contract,"));
        assertThat(ask("--chain", chain, "--what-if", "method=commercial-ppo"))
                .anyMatch(line -> line.startsWith("A,left,"));
        assertThat(ask("--chain", chain, "--what-if", "method=commercial"))
                .anyMatch(line ->
                        line.startsWith("A,left,")
                                && line.contains("the practice with TIN 200000001"));
        assertThat(ask("--chain", chain, "--explain", "A"))
                .first()
                .asString()
                .startsWith("Attributed to the practice with TIN 100000001 by rule 1,");
        Path list = folder.resolve("theirs.csv");
        Files.writeString(list, "person_id\nB\n");
        assertThat(ask("--chain", chain, "--reconcile", list.toString()))
                .anyMatch(line -> line.startsWith("A,ours-only,contract,"))
                .anyMatch(line -> line.startsWith("B,theirs-only,other,"));
        assertThat(ask("--chain", chain, "--since", "2025-02-28"))
                .contains("beneficiary_id,change,cause,caused_by");
        assertFails("reads rosters of programs", "--chain", chain, "--compare", list.toString());
        assertThat(ask("--chain", chain, "--compare", folder.toString()))
                .startsWith("beneficiary_id,change,before,after,cause,caused_by")
                .anyMatch(line -> line.equals("A,unchanged,contract,contract,,"));
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        assertFails("'ppo' is neither a file nor a chain that ships", "--chain", "ppo");
        assertFails("say two things", "--chain", "commercial-ppo", "--program", "mssp");
        write("chain.yaml", CHAIN.replace("level: practice", "level: group"));
        assertFails(
                "/level is 'group': expected contract, practice, clinician",
                "--chain",
                folder.resolve("chain.yaml").toString());
        write("pcp-selections.csv", "person_id,npi\nA,1\n");
        assertFails("missing the required columns", "--chain", "commercial-ppo");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void assertFails(String message, String... options) {
        errors.reset();
        assertThat(run(options)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(message);
    }

    private int run(String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "attribute",
                                "--layout",
                                "tuva",
                                "--window",
                                "2025-01-01..2025-12-31"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", folder.resolve("out.csv").toString(), folder.toString()));
        PrintStream before = System.err;
        PrintStream outBefore = System.out;
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(answers, true, StandardCharsets.UTF_8));
        try {
            return Accord.run(arguments);
        } finally {
            System.setErr(before);
            System.setOut(outBefore);
        }
    }

    private List<String> ask(String... options) {
        answers.reset();
        assertThat(run(options)).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
