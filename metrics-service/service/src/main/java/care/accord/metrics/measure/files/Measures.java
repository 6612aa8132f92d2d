package care.accord.metrics.measure.files;

import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.population.Population;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/// What a payer's contracts can name: a measure the platform ships, or else one the payer loaded.
@ApplicationScoped
public class Measures {
    private final ShippedMeasures shipped;
    private final LoadedMeasures loaded;

    @Inject
    Measures(ShippedMeasures shipped, LoadedMeasures loaded) {
        this.shipped = shipped;
        this.loaded = loaded;
    }

    public Optional<Measure<Population>> claims(MeasureId id) {
        return shipped.claims(id);
    }

    public Optional<CqlMeasure> clinical(String payer, MeasureId id) {
        return shipped.clinical(id).or(() -> loaded.clinical(payer, id));
    }

    /// A composite the payer loaded, in the editions of its components; empty where one of those is not known.
    public Optional<CompositeMeasure> composite(String payer, MeasureId id) {
        return loaded.composites(payer).stream()
                .filter(measure -> measure.description().id().equals(id))
                .filter(measure ->
                        measure.components().stream()
                                .allMatch(one -> single(payer, one.measure()).isPresent()))
                .map(measure -> measure.of(component -> single(payer, component).orElseThrow()))
                .findFirst();
    }

    /// Which way a measure's rate is wanted.
    public Improvement improvement(String payer, MeasureId id) {
        return claims(id).isPresent()
                ? Improvement.INCREASE
                : clinical(payer, id)
                        .map(measure -> measure.groups().getFirst().improvement())
                        .orElse(Improvement.INCREASE);
    }

    private Optional<MeasureDescription> single(String payer, MeasureId id) {
        return claims(id)
                .map(Measure::description)
                .or(() -> clinical(payer, id).map(CqlMeasure::description));
    }

    public Optional<MeasureDescription> description(String payer, MeasureId id) {
        return single(payer, id).or(() -> composite(payer, id).map(CompositeMeasure::description));
    }
}
