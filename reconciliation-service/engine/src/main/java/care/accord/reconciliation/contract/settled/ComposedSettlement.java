package care.accord.reconciliation.contract.settled;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.ArrangementCalculator;
import care.accord.reconciliation.arrangement.Input;
import care.accord.reconciliation.arrangement.Inputs;
import care.accord.reconciliation.arrangement.Settled;
import care.accord.reconciliation.contract.ContractDocument.Arrangement;
import care.accord.vocabulary.Citation;
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
    /// @param source gives what stands behind a source
    static Settled settle(
            Arrangement.Blocks blocks,
            Citation clause,
            PerformanceYear year,
            Function<String, Behind> source) {
        Map<String, Inputs.Given> given = new LinkedHashMap<>();
        for (Input input : blocks.agreed().inputs()) {
            input.source()
                    .flatMap(name -> given(input, source.apply(name)))
                    .ifPresent(found -> given.put(input.name(), found));
        }
        return ArrangementCalculator.settle(
                blocks.agreed().citedAs(clause),
                new Inputs(Optional.of(year), given),
                ProgramRules.bundled());
    }

    /// Of what nobody reported, what the parties agreed on holds, or nothing counts.
    private static Optional<Inputs.Given> given(Input input, Behind behind) {
        return switch (behind) {
            case Behind.Known(var figure) -> Optional.of(new Inputs.Given.Known(figure));
            case Behind.NoPoints() ->
                    input.otherwise().isPresent()
                            ? Optional.empty()
                            : Optional.of(zero(input, "no measure has points in the scorecard"));
            case Behind.Unscored(var why) ->
                    Optional.of(
                            input.otherwise()
                                    .<Inputs.Given>map(text ->
                                            new Inputs.Given.Written(
                                                    text,
                                                    "agreed on for what nobody reports; " + why))
                                    .orElseGet(() -> zero(input, why)));
        };
    }

    private static Inputs.Given zero(Input input, String why) {
        return new Inputs.Given.Known(Rate.reported(input.label(), BigDecimal.ZERO, why));
    }
}
