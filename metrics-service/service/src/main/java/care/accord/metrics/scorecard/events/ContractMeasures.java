package care.accord.metrics.scorecard.events;

import care.accord.messages.ContractActivated.MeasureTerms;
import care.accord.metrics.contract.store.ContractTerms;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.Unscorable;
import care.accord.metrics.measure.files.Measures;
import care.accord.metrics.scorecard.Target;
import care.accord.metrics.scorecard.UnscoredMeasure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// The measures that a contract names: those that are computed, and those that cannot be.
///
/// @param editions measure id to edition, or to what stands for it where the measure is not computed
record ContractMeasures(
        List<Target> targets, List<UnscoredMeasure> unscored, SortedMap<String, String> editions) {
    private static final Logger LOG = Logger.getLogger(ContractMeasures.class);

    ContractMeasures {
        targets = List.copyOf(targets);
        unscored = List.copyOf(unscored);
    }

    static ContractMeasures of(ContractTerms terms, Measures measures) {
        String payer = terms.roster().parties().payer();
        List<Target> targets = new ArrayList<>();
        List<UnscoredMeasure> unscored = new ArrayList<>();
        SortedMap<String, String> editions = new TreeMap<>();
        for (MeasureTerms measure : terms.contract().measures()) {
            Optional<MeasureId> id = MeasureId.read(measure.measure());
            Optional<Unscorable> why =
                    id.map(known -> measures.unscorable(payer, known))
                            .orElseGet(() -> Optional.of(Unscorable.unknown()));
            if (why.isPresent()) {
                LOG.warnf(
                        "measure.unscored contract=%s measure=%s reason=%s",
                        terms.roster().contractId(), measure.measure(), why.get().reason().code());
                unscored.add(unscored(measure, why.get()));
                editions.put(measure.measure(), why.get().edition());
            } else {
                targets.add(target(measure, id.orElseThrow()));
                editions.put(
                        measure.measure(),
                        measures.description(payer, id.orElseThrow()).orElseThrow().edition());
            }
        }
        return new ContractMeasures(targets, unscored, editions);
    }

    private static Target target(MeasureTerms measure, MeasureId id) {
        return new Target(
                id,
                measure.title(),
                new BigDecimal(measure.target()),
                role(measure),
                AgreedDeciles.of(measure));
    }

    private static UnscoredMeasure unscored(MeasureTerms measure, Unscorable why) {
        return new UnscoredMeasure(
                measure.measure(),
                measure.title(),
                new BigDecimal(measure.target()),
                role(measure),
                why);
    }

    private static Target.Role role(MeasureTerms measure) {
        return Target.Role.valueOf(measure.role().toUpperCase(Locale.ROOT));
    }
}
