package care.accord.metrics.scorecard.rest;

import care.accord.metrics.cost.Spend;
import care.accord.vocabulary.Usd;
import org.jspecify.annotations.Nullable;

/// What members' care cost: allowed charges, medical and of pharmacies, in the days of the period of which claims are known.
///
/// @param perMemberMonth dollars / member months
/// @param expectedPerMemberMonth what everybody of the payer of the same age and sex cost; absent where too few others are covered
public record SpendJson(
        String perMemberMonth,
        String dollars,
        long memberMonths,
        @Nullable String expectedPerMemberMonth) {
    static SpendJson of(Spend spend) {
        return new SpendJson(
                decimal(spend.perMemberMonth()),
                decimal(spend.observed()),
                spend.memberMonths(),
                spend.expectedPerMemberMonth().map(SpendJson::decimal).orElse(null));
    }

    private static String decimal(Usd amount) {
        return amount.dollars().toPlainString();
    }
}
