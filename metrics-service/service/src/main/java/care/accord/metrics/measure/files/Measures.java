package care.accord.metrics.measure.files;

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

    public Optional<MeasureDescription> description(String payer, MeasureId id) {
        return claims(id)
                .map(Measure::description)
                .or(() -> clinical(payer, id).map(CqlMeasure::description));
    }
}
