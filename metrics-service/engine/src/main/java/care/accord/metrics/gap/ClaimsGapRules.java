package care.accord.metrics.gap;

import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.NeededRecords;
import care.accord.metrics.utilization.ServiceMeasure;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What claims measures say of their gaps: a service is wanted, or events are not and cannot be undone.
public final class ClaimsGapRules {
    /// HCPCS Level II and the codes of CPT that claims carry in the same field.
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

    private ClaimsGapRules() {}

    /// One rule: claims measures have one rate. Composites have gaps in their components.
    ///
    /// @param result what the measure found, which says whether it counts events
    public static List<GapRule> of(
            Measure<Population> measure, MeasureResult result, DateSpan period) {
        return switch (result) {
            case MeasureResult.Events _ ->
                    List.of(
                            new GapRule(
                                    "",
                                    Improvement.DECREASE,
                                    GapRule.Remedy.NONE,
                                    period.end(),
                                    "",
                                    List.of()));
            case MeasureResult.Proportion _ -> List.of(wanted(measure, period));
            case MeasureResult.Episodes _, MeasureResult.Composite _ -> List.of();
        };
    }

    private static GapRule wanted(Measure<Population> measure, DateSpan period) {
        boolean isService = measure instanceof ServiceMeasure;
        return new GapRule(
                "",
                Improvement.INCREASE,
                GapRule.Remedy.UNTIL_DUE,
                period.end(),
                isService
                        ? inWords(((ServiceMeasure) measure).criteria().services())
                        : measure.description().about(),
                isService ? records(((ServiceMeasure) measure).criteria().services()) : List.of());
    }

    private static String inWords(CodeSet services) {
        return "A claim for "
                + services.names().values().stream()
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", or "));
    }

    private static List<NeededRecords> records(CodeSet services) {
        return List.of(
                new NeededRecords(
                        "ExplanationOfBenefit",
                        "item.productOrService",
                        "",
                        services.names().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one ->
                                        new NeededRecords.Code(HCPCS, one.getKey(), one.getValue()))
                                .toList()));
    }
}
