package care.accord.attribution.assignment;

import care.accord.population.ClaimColumns;
import care.accord.population.ClaimColumns.Dictionaries;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The practice and clinician inside the winning entity with the largest charges; a tie goes to the smaller TIN, then NPI.
/// CMS defines no such person for a shared savings contract: it serves panels and outreach.
final class ProviderWithin {
    private static final Comparator<Map.Entry<Provider, Long>> LARGEST_FIRST =
            Map.Entry.<Provider, Long>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().tin())
                    .thenComparing(entry -> entry.getKey().npi());

    private ProviderWithin() {}

    static Provider entity(int entity, CountedLines lines, ClaimColumns claims, Entities entities) {
        Dictionaries dictionaries = claims.dictionaries();
        Map<Provider, Long> cents = new HashMap<>();
        for (int position = 0; position < lines.size(); position++) {
            int line = lines.line(position);
            if (lines.isCompared(position) && entities.of(claims, line) == entity) {
                Provider provider =
                        new Provider(
                                dictionaries.tin().value(claims.billingTin(line)),
                                dictionaries.npi().value(claims.renderingNpi(line)));
                cents.merge(provider, claims.allowedCents(line), Math::addExact);
            }
        }
        return cents.entrySet().stream().min(LARGEST_FIRST).orElseThrow().getKey();
    }
}
