package care.accord.metrics.measure.files;

import care.accord.metrics.adherence.files.DrugTable;
import care.accord.metrics.hospital.ProcedureLists;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.Measure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.OrganizationRecord;
import care.accord.metrics.utilization.files.ClaimsMeasures;
import care.accord.metrics.utilization.files.ProcedureTable;
import care.accord.population.Population;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The measures this service computes. Translating CQL and describing FHIR take seconds, so it happens once, in the background
/// of a start that does not wait for it; whoever needs a measure earlier waits for that one.
@ApplicationScoped
public class ShippedMeasures {
    private static final Logger LOG = Logger.getLogger(ShippedMeasures.class);

    private final ClaimsMeasures claims;

    /// @param drugs file of products and their ingredients, without which nothing is said of adherence
    /// @param procedures file of lists of procedures that stand in for the families of the definitions
    @Inject
    ShippedMeasures(
            @ConfigProperty(name = "accord.drugs") Optional<String> drugs,
            @ConfigProperty(name = "accord.procedure-lists") Optional<String> procedures)
            throws IOException {
        claims =
                ClaimsMeasures.shipped(
                        drugs.isPresent()
                                ? Optional.of(DrugTable.read(Path.of(drugs.get())))
                                : Optional.empty(),
                        procedures.isPresent()
                                ? ProcedureTable.read(Path.of(procedures.get()))
                                : ProcedureLists.NONE);
    }

    private static final class Holder {
        private static final List<CqlMeasure> CLINICAL =
                List.of(CqlMeasure.shipped("controlled-blood-pressure"));
    }

    void warmUp(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("measure-warm-up").start(ShippedMeasures::evaluateOnce);
    }

    private static void evaluateOnce() {
        long begun = System.nanoTime();
        DateSpan anyYear = new DateSpan(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));
        OrganizationRecord nobody =
                new OrganizationRecord(
                        "warm-up", List.of("{\"resourceType\":\"Patient\",\"id\":\"nobody\"}"));
        for (CqlMeasure measure : Holder.CLINICAL) {
            measure.evaluate(
                    _ -> List.of(nobody),
                    new Cohort(List.of(new BeneficiaryId("nobody")), anyYear));
        }
        LOG.infof("measures.ready ms=%d", (System.nanoTime() - begun) / 1_000_000);
    }

    public Optional<Measure<Population>> claims(MeasureId id) {
        return claims.find(id);
    }

    public Optional<CqlMeasure> clinical(MeasureId id) {
        return Holder.CLINICAL.stream()
                .filter(measure -> measure.description().id().equals(id))
                .findFirst();
    }

    public List<MeasureDescription> all() {
        return Stream.concat(
                        claims.measures().stream().map(Measure::description),
                        Holder.CLINICAL.stream().map(CqlMeasure::description))
                .toList();
    }
}
