package care.accord.reconciliation.contract.settled;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.ArrangementCalculator;
import care.accord.reconciliation.arrangement.Input;
import care.accord.reconciliation.arrangement.Inputs;
import care.accord.reconciliation.arrangement.Settled;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What an arrangement written in blocks comes to.
final class ComposedSettlement {
    private ComposedSettlement() {}

    /// Settles the blocks as a clause of one contract version.
    ///
    /// @param source gives the figure that stands behind a source; empty where nobody reported it
    static Settled settle(
            Arrangement.Blocks blocks,
            Citation clause,
            PerformanceYear year,
            Function<String, Optional<Figure>> source) {
        Map<String, Inputs.Given> given = new LinkedHashMap<>();
        for (Input input : blocks.agreed().inputs()) {
            input.source()
                    .flatMap(name -> source.apply(name).or(() -> nothing(input)))
                    .ifPresent(figure -> given.put(input.name(), new Inputs.Given.Known(figure)));
        }
        return ArrangementCalculator.settle(
                blocks.agreed().citedAs(clause),
                new Inputs(Optional.of(year), given),
                ProgramRules.bundled());
    }

    /// Of what nobody reported, what the parties agreed on holds, or nothing counts.
    private static Optional<Figure> nothing(Input input) {
        return input.otherwise().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Rate.reported(
                                input.label(),
                                BigDecimal.ZERO,
                                "no measure has points in the scorecard"));
    }
}
