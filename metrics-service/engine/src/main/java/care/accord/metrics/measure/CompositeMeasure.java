package care.accord.metrics.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A measure made of other measures of the same members.
///
/// @param components at least one
public record CompositeMeasure(
        MeasureDescription description, CompositeScoring scoring, List<Component> components) {
    public CompositeMeasure {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException(description.id() + " is a composite of nothing");
        }
    }

    /// One of the measures.
    ///
    /// @param weight above zero; heard only where measures are weighted
    public record Component(MeasureId measure, BigDecimal weight) {
        public Component {
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException(
                        "The weight of %s is %s; a weight is above zero"
                                .formatted(measure, weight.toPlainString()));
            }
        }
    }

    /// This composite in the editions of its components: a component of another edition makes another measure.
    public CompositeMeasure of(Function<MeasureId, MeasureDescription> known) {
        List<String> editions = new ArrayList<>(List.of(description.edition()));
        components.forEach(component -> editions.add(known.apply(component.measure()).edition()));
        return new CompositeMeasure(
                new MeasureDescription(
                        description.id(),
                        description.title(),
                        description.version(),
                        Edition.of(editions.toArray(String[]::new)),
                        description.source(),
                        description.about(),
                        description.citations()),
                scoring,
                components);
    }

    /// Scores what the components found for the same members.
    ///
    /// @param results by component; each about the same members in the same order
    public MeasureResult.Composite score(Function<MeasureId, CompositePart.Scored> results) {
        return new MeasureResult.Composite(
                description,
                scoring,
                components.stream()
                        .map(component ->
                                CompositePart.of(
                                        weight(component), results.apply(component.measure())))
                        .toList());
    }

    private BigDecimal weight(Component component) {
        return switch (scoring) {
            case WEIGHTED -> component.weight();
            case LINEAR, OPPORTUNITY, ALL_OR_NOTHING -> BigDecimal.ONE;
        };
    }
}
