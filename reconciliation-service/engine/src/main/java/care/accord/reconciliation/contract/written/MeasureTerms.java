package care.accord.reconciliation.contract.written;

import care.accord.reconciliation.contract.ContractDocument.Measure;
import care.accord.reconciliation.contract.ContractDocument.Role;
import care.accord.reconciliation.scoring.Bar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One of the `measures` of a contract document: the rate to come to, what it decides, and what its points are held against.
final class MeasureTerms {
    private MeasureTerms() {}

    static Measure read(Fields fields) {
        Bar target = fields.bar("target");
        Measure measure =
                new Measure(
                        fields.measureId("measure"),
                        fields.text("title"),
                        target,
                        Role.valueOf(
                                fields.code("role", List.of("gate", "bonus", "report"))
                                        .toUpperCase(Locale.ROOT)),
                        fields.has("weight")
                                ? Optional.of(fields.fraction("weight"))
                                : Optional.empty(),
                        fields.has("benchmark")
                                ? Optional.of(
                                        BenchmarkTerms.read(
                                                fields.object("benchmark"), target.side()))
                                : Optional.empty());
        fields.refuseUnknown();
        return measure;
    }

    /// The inverse of [#read].
    static Map<String, Object> tree(Measure measure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("measure", measure.measure());
        tree.put("title", measure.title());
        tree.put(
                switch (measure.target().side()) {
                    case AT_LEAST -> "target";
                    case AT_MOST -> "atMost";
                },
                measure.target().rate().toPlainString());
        tree.put("role", measure.role().name().toLowerCase(Locale.ROOT));
        measure.weight().ifPresent(weight -> tree.put("weight", weight.toPlainString()));
        measure.benchmark()
                .ifPresent(benchmark -> tree.put("benchmark", BenchmarkTerms.tree(benchmark)));
        return tree;
    }

    /// One sentence for each.
    static List<String> sentences(List<Measure> measures) {
        return measures.stream().map(MeasureTerms::sentence).toList();
    }

    private static String sentence(Measure measure) {
        return "%s is to come to %s%s%s; it %s."
                .formatted(
                        measure.title(),
                        ContractWords.bar(measure.target()),
                        measure.weight()
                                .map(weight ->
                                        " and makes up %s of the quality score"
                                                .formatted(ContractWords.percentage(weight)))
                                .orElse(""),
                        measure.benchmark().map(BenchmarkTerms::phrase).orElse(""),
                        switch (measure.role()) {
                            case GATE -> "opens a gate";
                            case BONUS -> "earns a bonus";
                            case REPORT -> "is reported";
                        });
    }
}
