package care.accord.sampledata.files;

import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Organization;
import care.accord.sampledata.truth.Totals;
import care.accord.sampledata.truth.Totals.Count;

/// The sums of one payer in truth/summary.json; amounts in cents.
public final class SummaryText {
    private SummaryText() {}

    /// A JSON member named by the payer.
    public static String of(Payer payer, Totals totals, ContractText contracts) {
        StringBuilder text = new StringBuilder();
        text.append("  \"").append(payer.tenant()).append("\": {");
        for (Count count : Count.values()) {
            text.append("\n    \"").append(ContractText.camelCase(count.name())).append("\": ");
            text.append(totals.of(count)).append(',');
        }
        text.append("\n    \"contracts\": {");
        String separator = "";
        for (Organization organization : Organization.values()) {
            if (organization.signsContracts()) {
                text.append(separator).append("\n      \"").append(organization.tenant());
                text.append("\": {").append(contracts.summary(organization)).append('}');
                separator = ",";
            }
        }
        return text.append("\n    }\n  }").toString();
    }
}
