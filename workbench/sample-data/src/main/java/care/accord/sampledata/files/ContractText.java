package care.accord.sampledata.files;

import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.Delivery;
import care.accord.sampledata.truth.Totals;
import care.accord.sampledata.truth.Totals.Share;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A contract between a payer and an organization, as posted to `/v1/contracts`. Its benchmark lies a little above what the
/// assigned members cost, so that the settlement shares savings.
public final class ContractText {
    /// Benchmark over cost: savings of about six in a hundred.
    private static final BigDecimal BENCHMARK_RATIO = new BigDecimal("1.065");

    private final Payer payer;
    private final DateSpan year;
    private final Totals totals;

    /// @param totals of all members of the payer
    public ContractText(Payer payer, DateSpan year, Totals totals) {
        this.payer = payer;
        this.year = year;
        this.totals = totals;
    }

    /// Per member and month, to the cent; what the assigned members cost if there were any.
    public Usd benchmark(Organization organization) {
        long months = totals.of(organization, Delivery.SECOND, Share.MEMBER_MONTHS);
        long cents = totals.of(organization, Delivery.SECOND, Share.ALLOWED_CENTS);
        BigDecimal cost =
                BigDecimal.valueOf(cents, 2)
                        .divide(BigDecimal.valueOf(Math.max(1, months)), 6, RoundingMode.HALF_UP);
        return Usd.rounded(cost.multiply(BENCHMARK_RATIO));
    }

    /// The document.
    public String of(Organization organization) {
        return """
        {
          "name": "%s and %s, %s",
          "lineOfBusiness": "%s",
          "payer": {"tenant": "%s", "name": "%s"},
          "provider": {"tenant": "%s", "name": "%s"},
          "performancePeriod": {"start": "%s", "end": "%s"},
          "attribution": {
            "method": "plurality-of-allowed-charges",
            "program": "%s-primary-care",
            "window": {"start": "%s", "end": "%s"}
          },
          "measures": [
            {"measure": "controlled-blood-pressure", "title": "Controlling high blood pressure", "target": "0.60", "role": "gate"},
            {"measure": "annual-wellness-visit", "title": "Annual wellness visit", "target": "0.55", "role": "bonus"}
          ],
          "arrangement": {
            "kind": "shared-savings",
            "benchmarkPerMemberMonth": "%s",
            "minimumSavingsRate": "0.02",
            "sharingRate": "0.50",
            "paymentLimitRate": "0.10",
            "qualityGate": {"measure": "controlled-blood-pressure", "atLeast": "0.50"}
          },
          "incentives": [
            {
              "kind": "pay-for-performance",
              "measure": "annual-wellness-visit",
              "poolPerMemberMonth": "1.50",
              "tiers": [{"atLeast": "0.45", "share": "0.50"}, {"atLeast": "0.55", "share": "1.00"}]
            }
          ],
          "reconciliation": {"interim": "every-snapshot", "finalMonthsAfter": 3},
          "disputeWindowDays": 60
        }
        """
                .formatted(
                        payer.title(),
                        organization.title(),
                        year.start().getYear(),
                        payer.lineOfBusiness(),
                        payer.tenant(),
                        payer.title(),
                        organization.tenant(),
                        organization.title(),
                        year.start(),
                        year.end(),
                        payer.attributionProgram(),
                        year.start(),
                        year.end(),
                        benchmark(organization).dollars().toPlainString());
    }

    /// Sums of the contract, for truth/summary.json.
    public String summary(Organization organization) {
        StringBuilder text = new StringBuilder();
        for (Delivery delivery : Delivery.values()) {
            text.append(delivery == Delivery.FIRST ? "" : ", ");
            text.append('"').append(delivery.label()).append("\": {");
            for (Share share : Share.values()) {
                long value = totals.of(organization, delivery, share);
                text.append(share == Share.MEMBERS ? "" : ", ");
                text.append('"').append(camelCase(share.name())).append("\": ").append(value);
            }
            text.append('}');
        }
        return text.toString();
    }

    static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(
                    text.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
