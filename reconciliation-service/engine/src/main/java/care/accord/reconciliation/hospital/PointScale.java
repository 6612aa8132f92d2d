package care.accord.reconciliation.hospital;

import care.accord.programrules.Setting;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Turns the way a rate has come from one standard towards the next into whole points:
/// `spread x way + offset`, rounded half up, from `least` to `most`.
record PointScale(
        BigDecimal most, BigDecimal least, BigDecimal spread, BigDecimal offset, Citation rule) {

    static PointScale of(Setting setting) {
        return new PointScale(
                setting.field("most").number(),
                setting.field("least").number(),
                setting.field("spread").number(),
                setting.field("offset").number(),
                setting.citation());
    }

    Rate points(String label, Rate rate, Rate from, Rate to) {
        BigDecimal way =
                rate.value()
                        .subtract(from.value())
                        .divide(to.value().subtract(from.value()), MathContext.DECIMAL128);
        BigDecimal points =
                spread.multiply(way)
                        .add(offset)
                        .add(new BigDecimal("0.5"))
                        .setScale(0, RoundingMode.FLOOR)
                        .max(least)
                        .min(most);
        String formula =
                "%s x (%s - %s) / (%s - %s) + %s, rounded half up, from %s to %s"
                        .formatted(
                                spread.toPlainString(),
                                rate.label(),
                                from.label(),
                                to.label(),
                                from.label(),
                                offset.toPlainString(),
                                least.toPlainString(),
                                most.toPlainString());
        return Rate.calculated(label, points, formula, rule, rate, from, to);
    }

    Rate full(String label, String why, List<Rate> inputs) {
        return Rate.calculated(label, most, why, rule, inputs.toArray(Rate[]::new));
    }

    Rate none(String label, String why, List<Rate> inputs) {
        return Rate.calculated(label, BigDecimal.ZERO, why, rule, inputs.toArray(Rate[]::new));
    }
}
