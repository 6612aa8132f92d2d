package care.accord.reconciliation.settlement.rest;

import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.vocabulary.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fact about where a settlement stands, as the statement prints it below the waterfall.
///
/// @param amount a decimal, blank where the fact is no amount
record Standing(String key, String text, String amount) {
    private static final Map<String, String> BALANCES =
            Map.of(
                    "owed", "Owed to the provider now",
                    "held", "Held while disputes are open",
                    "withheld", "Withheld until its condition is met",
                    "advances", "Advances still to be recouped",
                    "paid", "Paid so far");
    private static final List<String> ORDER =
            List.of("owed", "held", "withheld", "advances", "paid");

    static List<Standing> of(
            SettlementRow row,
            Optional<SettlementRow> restates,
            Optional<SettlementRow> restatedBy,
            Optional<Map<String, String>> balance) {
        List<Standing> facts = new ArrayList<>();
        facts.add(new Standing("status", "Status: " + row.state, ""));
        if (row.disputeBy != null) {
            facts.add(new Standing("dispute-by", "Can be questioned until " + row.disputeBy, ""));
        }
        restates.ifPresent(old ->
                facts.add(
                        new Standing(
                                "restates",
                                "Takes the place of version %d (%s)"
                                        .formatted(old.version, old.settlementId),
                                "")));
        restatedBy
                .filter(other -> !other.state.equals("draft"))
                .ifPresent(other ->
                        facts.add(
                                new Standing(
                                        "restated-by",
                                        "Version %d (%s) takes its place"
                                                .formatted(other.version, other.settlementId),
                                        "")));
        balance.ifPresent(amounts ->
                ORDER.forEach(key ->
                        facts.add(
                                new Standing(
                                        "balance-" + key,
                                        BALANCES.getOrDefault(key, key),
                                        amounts.getOrDefault(key, "")))));
        return facts;
    }

    String inWords() {
        return amount.isEmpty() ? text : "%s: %s".formatted(text, Usd.of(amount));
    }
}
