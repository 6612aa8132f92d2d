package care.accord.population.files;

import java.util.OptionalLong;

/// Amounts of one adjudication, by what they are amounts of. Where two are given for one purpose the first stands.
final class EobAmounts {
    private final FhirConcept category = new FhirConcept();
    private OptionalLong allowed = OptionalLong.empty();
    private OptionalLong benefit = OptionalLong.empty();
    private OptionalLong toProvider = OptionalLong.empty();
    private OptionalLong submitted = OptionalLong.empty();

    void clear() {
        allowed = OptionalLong.empty();
        benefit = OptionalLong.empty();
        toProvider = OptionalLong.empty();
        submitted = OptionalLong.empty();
    }

    /// Reads the list of adjudications or totals at the cursor.
    void read(Json json) {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                readOne(json);
            }
        }
    }

    private void readOne(Json json) {
        category.clear();
        OptionalLong amount = OptionalLong.empty();
        while (json.nextField()) {
            switch (json.name()) {
                case "category" -> category.read(json);
                case "amount" -> amount = money(json);
                default -> json.skip();
            }
        }
        if (amount.isPresent()) {
            keep(amount);
        }
    }

    /// The cents of the Money at the cursor.
    static OptionalLong money(Json json) {
        OptionalLong cents = OptionalLong.empty();
        if (json.entersObject()) {
            while (json.nextField()) {
                if (json.name().equals("value")) {
                    cents =
                            json.number(Form.FLOATING_MONEY)
                                    .map(OptionalLong::of)
                                    .orElse(OptionalLong.empty());
                } else {
                    json.skip();
                }
            }
        }
        return cents;
    }

    private void keep(OptionalLong amount) {
        for (FhirConcept.Coding coding : category.codings()) {
            switch (coding.code()) {
                case "eligible", "allowed", "line_alowd_chrg_amt" ->
                        allowed = first(allowed, amount);
                case "benefit", "line_nch_pmt_amt", "rev_cntr_pmt_amt_amt" ->
                        benefit = first(benefit, amount);
                case "paidtoprovider" -> toProvider = first(toProvider, amount);
                case "submitted" -> submitted = first(submitted, amount);
                default -> {}
            }
        }
    }

    private static OptionalLong first(OptionalLong known, OptionalLong other) {
        return known.isPresent() ? known : other;
    }

    OptionalLong allowed() {
        return allowed;
    }

    /// What the payer paid: the benefit, or what went to the provider.
    OptionalLong paid() {
        return benefit.isPresent() ? benefit : toProvider;
    }

    /// Whether anything was allowed or paid.
    boolean hasAny() {
        return allowed().orElse(0) != 0 || paid().orElse(0) != 0;
    }

    long submitted() {
        return submitted.orElse(0);
    }
}
