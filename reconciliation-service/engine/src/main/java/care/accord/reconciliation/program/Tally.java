package care.accord.reconciliation.program;

import care.accord.reconciliation.program.SharedSavingsProgram.AcoSettlement;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a settlement comes to, without its explanation; to the cent what [SharedSavingsProgram#settle(AcoYear)] says.
///
/// @param printedGenerated generated savings or losses as CMS prints them
/// @param missingInputs inputs that a rule needed and nobody reported
public record Tally(
        Usd generated,
        Usd printedGenerated,
        Usd earned,
        BigDecimal sharingRate,
        Optional<BigDecimal> lossRate,
        List<String> missingInputs) {

    static Tally of(AcoSettlement settled) {
        return new Tally(
                settled.settlement().generated().value(),
                settled.printedGenerated().value(),
                settled.settlement().payment().value(),
                settled.sharingRate().value(),
                settled.lossRate().map(Rate::value),
                settled.settlement().missingInputs());
    }
}
