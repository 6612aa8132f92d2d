package care.accord.metrics.risk.members;

import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How raw scores of a payment year's models become one: each divided by its normalization factor, reduced for coding where Medicare
/// Advantage is paid, weighted, added. Every step rounds to three decimals, an order that no text of CMS was found for.
///
/// @param parts the models of the year
/// @param codingAdjustment fraction taken off in Medicare Advantage
public record Blend(List<Part> parts, BigDecimal codingAdjustment) {
    private static final int DECIMALS = 3;

    /// One model's part in it.
    ///
    /// @param weight of the year's score
    /// @param normalization average raw score that counts as one
    public record Part(String model, BigDecimal weight, BigDecimal normalization) {}

    public Blend {
        parts = List.copyOf(parts);
    }

    /// The blend of a payment year.
    ///
    /// @throws java.util.NoSuchElementException if it is not verified that far
    public static Blend of(ProgramRules rules, PerformanceYear paymentYear) {
        Setting blend = rules.byPerformanceYear("risk.blend").in(paymentYear);
        List<Part> parts = new ArrayList<>();
        blend.rows()
                .forEach(row ->
                        parts.add(
                                new Part(
                                        blend.field(row, "model").text(),
                                        blend.field(row, "weight").number(),
                                        blend.field(row, "normalization").number())));
        return new Blend(
                parts, rules.byPerformanceYear("risk.coding_adjustment").in(paymentYear).number());
    }

    /// Names of the year's models.
    public List<String> models() {
        return parts.stream().map(Part::model).toList();
    }

    /// As fee-for-service programs use it: normalized and weighted.
    ///
    /// @param raw by model
    public BigDecimal normalized(Map<String, BigDecimal> raw) {
        return blended(raw, BigDecimal.ONE);
    }

    /// As Medicare Advantage is paid: reduced for coding as well.
    ///
    /// @param raw by model
    public BigDecimal paid(Map<String, BigDecimal> raw) {
        return blended(raw, BigDecimal.ONE.subtract(codingAdjustment));
    }

    private BigDecimal blended(Map<String, BigDecimal> raw, BigDecimal factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            BigDecimal score = raw.get(part.model());
            if (score == null) {
                throw new IllegalArgumentException(
                        "The blend needs a raw score of %s".formatted(part.model()));
            }
            BigDecimal normalized =
                    score.divide(part.normalization(), DECIMALS, RoundingMode.HALF_UP);
            sum =
                    sum.add(
                            normalized
                                    .multiply(factor)
                                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                                    .multiply(part.weight()));
        }
        return sum.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
