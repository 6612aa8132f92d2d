package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.settlement.Recalculation;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractBigDecimalAssert;

/// An arrangement that ships, settled on inputs written as `name=value name=value`.
final class Settling {
    static final ProgramRules RULES = ProgramRules.bundled();

    private Settling() {}

    static Settled of(String template, int year, String inputs) {
        return of(ArrangementReader.template(template, RULES), year, values(inputs));
    }

    static Settled of(Arrangement arrangement, int year, Map<String, String> values) {
        Settled settled =
                ArrangementCalculator.settle(
                        arrangement,
                        Inputs.written(Optional.of(new PerformanceYear(year)), values, "test"),
                        RULES);
        settled.figures().values().forEach(Recalculation::check);
        Recalculation.check(settled.payment());
        return settled;
    }

    static Map<String, String> values(String inputs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : List.of(inputs.strip().split("\\s+", -1))) {
            if (!pair.isEmpty()) {
                values.put(
                        pair.substring(0, pair.indexOf('=')),
                        pair.substring(pair.indexOf('=') + 1));
            }
        }
        return values;
    }

    static BigDecimal dollars(Settled settled) {
        return settled.payment().value().dollars();
    }

    /// To be followed by what must hold of the payment in dollars.
    static AbstractBigDecimalAssert<?> paying(String template, int year, String inputs) {
        return assertThat(dollars(of(template, year, inputs)));
    }

    static String shown(Settled settled, String name) {
        return Optional.ofNullable(settled.figures().get(name)).map(Figure::display).orElse("?");
    }
}
