package care.accord.reconciliation.contract.template;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.template.ContractTemplate.Filling;
import care.accord.reconciliation.contract.template.ContractTemplate.PaidBy;
import care.accord.reconciliation.contract.written.ContractReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "A template that is scaled by quality pays by points where the parties say so (ADR 115)")
class PaidByPointsTest {
    private static final Map<String, Object> BENCHMARK =
            Map.of("measure", "236", "method", "ecqm", "year", 2025);

    @Test
    void everyTemplateTakesPointsForTheScoreOrSaysThatItHasNone() {
        List<String> scaled =
                ContractTemplates.ids().stream()
                        .filter(id ->
                                inputs(fill(id, BENCHMARK, PaidBy.SCORE)).contains("quality-score"))
                        .toList();
        assertThat(scaled).isNotEmpty().hasSizeLessThan(ContractTemplates.ids().size());
        for (String id : ContractTemplates.ids()) {
            Filling filling = fill(id, BENCHMARK, PaidBy.POINTS);
            if (scaled.contains(id)) {
                assertThat(inputs(filling))
                        .contains("quality-points")
                        .doesNotContain("quality-score");
                assertThat(ContractReader.read(document(filling)))
                        .as(id)
                        .isInstanceOf(ContractReader.Reading.Valid.class);
            } else {
                assertThat(filling)
                        .isEqualTo(
                                new Filling.Incomplete(
                                        List.of(
                                                new FieldProblem(
                                                        "/quality",
                                                        "is nothing that the template %s pays by; remove it"
                                                                .formatted(id)))));
            }
        }
    }

    @Test
    void pointsNeedABenchmark() {
        String scaled =
                ContractTemplates.ids().stream()
                        .filter(id ->
                                inputs(fill(id, BENCHMARK, PaidBy.SCORE)).contains("quality-score"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ContractReader.read(document(fill(scaled, Map.of(), PaidBy.POINTS))))
                .isInstanceOf(ContractReader.Reading.Invalid.class);
    }

    private static Filling fill(String id, Map<String, Object> benchmark, PaidBy paidBy) {
        ContractTemplate template = ContractTemplates.find(id).orElseThrow();
        Map<String, String> values = new HashMap<>();
        template.placeholders().forEach(one -> values.put(one.name(), one.example()));
        return template.fill(values, Map.of(), benchmark, paidBy);
    }

    private static Map<String, Object> document(Filling filling) {
        return switch (filling) {
            case Filling.Filled(var document) -> document;
            case Filling.Incomplete(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /// What the arrangement's inputs come from.
    private static List<String> inputs(Filling filling) {
        Map<?, ?> arrangement =
                (Map<?, ?>) Objects.requireNonNull(document(filling).get("arrangement"));
        Map<?, ?> inputs = (Map<?, ?>) Objects.requireNonNull(arrangement.get("inputs"));
        return inputs.values().stream().map(String::valueOf).toList();
    }
}
