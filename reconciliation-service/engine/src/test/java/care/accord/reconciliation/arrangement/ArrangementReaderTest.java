package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.DocumentText;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An arrangement is refused with everything that is wrong with it, part by part")
class ArrangementReaderTest {
    private static final String DOCUMENT =
            """
            inputs:
              benchmark: { is: amount, sign: above-zero }
              expenditures: { is: amount }
              quality: { is: rate, atMost: 1 }
            terms:
              sharing-rate: { value: "0.50" }
              tier: { by: quality, tiers: [ { from: 0.5, value: 0.5 }, { from: 0.7, value: 1 } ] }
            blocks:
              - comparison: savings
                of: benchmark
                less: expenditures
              - corridor: generated
                of: savings
                against: benchmark
                minimum: 0.02
                counts: first-dollar
              - share: shared
                of: generated
                rate: [sharing-rate, tier]
              - gate: open
                of: shared
                when: [ { figure: quality, atLeast: 0.4 } ]
              - cap: paid
                of: open
                atMost: { rate: 0.10, of: benchmark }
            payment: paid
            """;

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    - share: shared              | - shear: shared               | /blocks/2/           | is no block: write exactly one of base, comparison, gate, corridor, share, cap, withhold, adjustment, with the block's name; it has shear, of, rate
                    of: generated                | of: generatd                  | /blocks/2/of         | is 'generatd', which is no input, term or block here; there are benchmark, expenditures, generated, open, paid, quality, savings, shared, sharing-rate, tier
                    value: "0.50"                | value: "1.50"                 | /terms/sharing-rate  | is '1.50': a share is a fraction from 0 to 1; a factor belongs into a base
                    value: "0.50"                | value: half                   | /terms/sharing-rate/value | is 'half': expected a decimal in quotes, such as "0.55"
                    { from: 0.7, value: 1 }      | { from: 0.5, value: 1 }       | /terms/tier/tiers/1/from | is '0.5': must be higher than the row before, and each row once
                    counts: first-dollar         | counts: all                   | /blocks/1/counts     | is 'all': expected first-dollar, excess
                    minimum: 0.02                | minimun: 0.02                 | /blocks/1/minimum    | is missing: expected the name of an input, term or block, or a decimal in quotes
                    minimum: 0.02                | minimum: benchmark            | /blocks/1/minimum    | names benchmark, a figure of kind amount: expected rate
                    less: expenditures           | less: quality                 | /blocks/0            | puts together benchmark, quality: amount and rate cannot be compared or added
                    less: expenditures           | less: paid                    | /blocks/0            | goes in a circle: savings needs paid needs open needs shared needs generated needs savings; let one of them start from an input
                    atLeast: 0.4                 | reaches: 0.4                  | /blocks/3/when/0/figure | is 'quality': is compared with one of atLeast, above, atMost, below
                    payment: paid                | payment: quality              | /payment             | names quality, a figure of kind rate: expected amount
                    atMost: { rate: 0.10, of: benchmark } | atMost: [ ]          | /blocks/4/atMost     | is '[]': expected a limit: a name, a decimal, or {rate, of}
                    - gate: open                 | - gate: shared                | /blocks/3            | is called 'shared', as is /blocks/2: give each its own name
                    { value: "0.50" }            | { rule: aco-reach.discunt }   | /terms/sharing-rate/rule | is 'aco-reach.discunt', which no program's rules have
                    { value: "0.50" }            | { rule: medicare.sequestration } | /terms/sharing-rate/rule | is set by the day of payment: say `on` which input is that day
                    [sharing-rate, tier]         | [sharing-rate]                | /terms/tier          | is used by nothing: remove it
                    tier: { by: quality,         | tier: { by: qualty,           | /terms/tier/by       | is 'qualty', which is no input, term or block here; there are benchmark, expenditures, generated, open, paid, quality, savings, shared, sharing-rate, tier
                    """)
    void aMistakeNamesItsPlaceItsValueAndTheWayOut(
            String right, String wrong, String pointer, String detail) {
        String text = DOCUMENT.replace(right, wrong);
        assertThat(text).isNotEqualTo(DOCUMENT);
        assertThat(problems(text)).contains(new ArrangementProblem(pointer, detail));
    }

    @Test
    void theDocumentItselfReads() {
        assertThat(problems(DOCUMENT)).isEmpty();
    }

    @Test
    void aNumberThatWentThroughFloatingPointIsRefused() {
        assertThat(
                        ArrangementReader.read(
                                java.util.Map.of(
                                        "terms",
                                        java.util.Map.of("rate", java.util.Map.of("value", 0.5))),
                                Settling.RULES))
                .isInstanceOfSatisfying(
                        Reading.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .contains(
                                                new ArrangementProblem(
                                                        "/terms/rate/value",
                                                        "is '0.5': expected a decimal in quotes, such as \"0.55\"")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {template: two-sided}                                         | /template           | is 'two-sided': expected one that ships: pay-for-performance
                    {template: glide-path, terms: {sharing-rat: "0.5"}}           | /terms/sharing-rat  | is not in the template; it has level
                    {template: upside-only-shared-savings, terms: {sharing-rate: "5"}} | /terms/sharing-rate | is '5': a share is a fraction
                    """)
    void aTemplateIsTakenWithItsTermsOrRefused(String text, String pointer, String detail) {
        assertThat(problems(text))
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.detail()).startsWith(detail);
                });
    }

    private static List<ArrangementProblem> problems(String text) {
        return switch (ArrangementReader.read(DocumentText.read(text), Settling.RULES)) {
            case Reading.Valid _ -> List.of();
            case Reading.Invalid(var problems) -> problems;
        };
    }
}
