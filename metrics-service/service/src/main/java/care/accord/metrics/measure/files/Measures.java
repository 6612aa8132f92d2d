package care.accord.metrics.measure.files;

import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.Unscorable;
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

    /// A composite the payer loaded, in the editions of its components; empty where one of those has no score.
    public Optional<CompositeMeasure> composite(String payer, MeasureId id) {
        return loaded.composite(payer, id)
                .filter(_ -> single(payer, id).isEmpty())
                .filter(measure -> Unscorable.of(measure, part -> component(payer, part)).isEmpty())
                .map(measure -> measure.of(component -> single(payer, component).orElseThrow()));
    }

    /// Why no contract of the payer can be scored by what the id names; empty where one can.
    public Optional<Unscorable> unscorable(String payer, MeasureId id) {
        return single(payer, id).isPresent()
                ? Optional.empty()
                : loaded.latest(payer, id)
                        .map(content -> unscorable(payer, content))
                        .orElseGet(() -> Optional.of(missing(payer, id)));
    }

    /// The same of a measure that was loaded, whatever the platform ships.
    private Optional<Unscorable> unscorable(String payer, LoadedMeasures.Content content) {
        return switch (content) {
            case LoadedMeasures.Content.Clinical(var measure) -> measure.unscorable();
            case LoadedMeasures.Content.Composed(var measure) ->
                    Unscorable.of(measure, part -> component(payer, part));
        };
    }

    /// Why a contract cannot name a measure that the tenant loaded, or cannot be scored by it.
    public Optional<Unscorable> unnamable(String tenant, LoadedMeasures.Content content) {
        MeasureId id = content.description().id();
        if (shipped.all().stream().anyMatch(measure -> measure.id().equals(id))) {
            return Optional.of(Unscorable.shippedId());
        }
        return unscorable(tenant, content);
    }

    private Optional<Unscorable> component(String payer, MeasureId id) {
        return loaded.composite(payer, id).isPresent() && single(payer, id).isEmpty()
                ? Optional.of(Unscorable.nested())
                : unscorable(payer, id);
    }

    private Unscorable missing(String payer, MeasureId id) {
        return loaded.isRefused(payer, id) ? Unscorable.refused() : Unscorable.unknown();
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
