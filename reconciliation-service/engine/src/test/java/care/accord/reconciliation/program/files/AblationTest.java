package care.accord.reconciliation.program.files;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What this proves is that the published results discriminate: no rule could be wrong without their noticing. Each rule is broken
/// in the document that states it, never in code; where code alone states it, the input is altered to say what the broken rule
/// would have read. The counts are those of the rows at hand, about two thirds of all that were published; they are in proportion to
/// what the same breakages did to all of them.
@DisplayName("Breaking any one rule breaks the comparison with published results")
class AblationTest {

    /// A rule that is broken.
    ///
    /// @param file the document of rules it is in, blank where the input is altered instead
    /// @param rewrite what happens to the document
    /// @param row what happens to a row of input
    record Broken(
            String file, UnaryOperator<String> rewrite, UnaryOperator<Map<String, String>> row) {
        static Broken rule(String file, UnaryOperator<String> rewrite) {
            return new Broken("mssp/" + file + ".yaml", rewrite, row -> row);
        }

        static Broken rule(String file, String from, String to) {
            return rule(file, text -> text.replace(from, to));
        }

        static Broken input(UnaryOperator<Map<String, String>> row) {
            return new Broken("", text -> text, row);
        }
    }

    /// The rule, what breaks it, then rows whose earned and whose generated amount goes wrong.
    static Stream<Arguments> rules() {
        return Stream.of(
                broken(
                        "no sequestration",
                        Broken.rule("sequestration", "value: 0.02", "value: 0.00"),
                        1_208,
                        0),
                broken(
                        "always two percent of sequestration",
                        Broken.rule("sequestration", "value: 0.00", "value: 0.02"),
                        356,
                        0),
                broken(
                        "only savings above the minimum are shared",
                        Broken.rule(
                                "settlement-order",
                                "[ { step: share }, { step: sequestration }",
                                "[ { step: above_minimum }, { step: share }, { step: sequestration }"),
                        1_417,
                        0),
                broken(
                        "quality goes on scaling the rate after 2020",
                        Broken.rule(
                                "quality-standard",
                                text ->
                                        text.replace("value: standard_met", "value: quality_scaled")
                                                .replace(
                                                        "value: standard_or_alternative",
                                                        "value: quality_scaled")),
                        739,
                        0),
                broken(
                        "BASIC A and B share half",
                        Broken.rule("sharing-rate", "value: 0.40", "value: 0.50"),
                        316,
                        0),
                broken(
                        "a flat minimum savings rate of two percent",
                        Broken.rule(
                                "minimum-savings-rate",
                                text ->
                                        text.replaceAll(
                                                        "at_from: [0-9.]+(, at_to: [0-9.]+)?",
                                                        "at_from: 0.020")
                                                .replaceAll(", to: [0-9]+, at_from", ", at_from")),
                        189,
                        192),
                broken(
                        "the minimum savings rate as it is printed",
                        Broken.rule(
                                "minimum-savings-rate",
                                text ->
                                        text.replaceFirst(
                                                        "\\{ from: 500,.*",
                                                        "{ from: 100000000, at_from: 0.020 }")
                                                .replaceAll(
                                                        "(?m)^ *- \\{ from: [0-9]{4,5},.*\\R", "")),
                        1,
                        1),
                broken(
                        "disasters excuse nothing",
                        Broken.rule("settlement-order", ", { step: disaster_relief }", ""),
                        50,
                        0),
                broken(
                        "no floor under the loss rate",
                        Broken.rule("loss-rate", "floor: 0.40", "floor: 0.00"),
                        20,
                        0),
                broken(
                        "the loss rate of BASIC is one minus the sharing rate",
                        Broken.rule(
                                "loss-rate",
                                "kind: fixed, rate: 0.30",
                                "kind: from_quality, floor: 0.00, ceiling: 1.00"),
                        22,
                        0),
                broken(
                        "low-revenue ACOs share below the minimum since 2021",
                        Broken.rule(
                                "reduced-sharing",
                                "2024-01-01: { value: { kind: below",
                                "2021-01-02: { value: { kind: below"),
                        17,
                        17),
                broken(
                        "nobody shares below the minimum",
                        Broken.rule("reduced-sharing", "kind: below_minimum", "kind: none"),
                        9,
                        9),
                broken(
                        "the alternative standard earns the whole rate",
                        Broken.input(row ->
                                row.getOrDefault("met_alt_qps", "").equals("1")
                                        ? with(row, "met_qps", "1")
                                        : row),
                        10,
                        0),
                broken(
                        "failing the quality standard costs nothing",
                        Broken.input(row ->
                                row.getOrDefault("met_qps", "").equals("0")
                                                && !row.getOrDefault("met_alt_qps", "").equals("1")
                                        ? with(row, "met_qps", "1")
                                        : row),
                        1,
                        0),
                broken(
                        "no payment limit",
                        Broken.rule("settlement-order", ", { step: payment_limit }", ""),
                        3,
                        0),
                broken(
                        "sequestration after the limit",
                        Broken.rule(
                                "settlement-order",
                                "{ step: sequestration }, { step: payment_limit }",
                                "{ step: payment_limit }, { step: sequestration }"),
                        2,
                        0),
                broken(
                        "no guardrail",
                        Broken.rule("guardrail", "value: no_savings", "value: none"),
                        1,
                        1));
    }

    private static Arguments broken(String rule, Broken how, int earned, int generated) {
        return Arguments.of(rule, how, earned, generated);
    }

    @ParameterizedTest(name = "{0}: {2} earned and {3} generated amounts go wrong")
    @MethodSource("rules")
    void isNoticed(String rule, Broken broken, int earned, int generated) throws IOException {
        List<Map<String, String>> given = Published.rows();
        List<Map<String, String>> altered = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        for (Map<String, String> row : given) {
            Map<String, String> other = broken.row().apply(row);
            altered.add(other);
            if (!other.equals(row)) {
                changed.add("row");
            }
        }
        ProgramRules rules =
                ProgramRules.read(path -> {
                    String text = text(path);
                    String other = path.equals(broken.file()) ? broken.rewrite().apply(text) : text;
                    if (!other.equals(text)) {
                        changed.add(path);
                    }
                    return other;
                });
        assertThat(changed).as("something is broken").isNotEmpty();
        Published results = Published.settle(altered, rules);
        assertThat(
                        results.earnedElsewhere().size()
                                + " earned, "
                                + results.generatedElsewhere().size()
                                + " generated")
                .isEqualTo(earned + " earned, " + generated + " generated");
        assertThat(earned + generated).isPositive();
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }

    private static String text(String path) {
        try (InputStream in = ProgramRules.class.getResourceAsStream("/program-rules/" + path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
