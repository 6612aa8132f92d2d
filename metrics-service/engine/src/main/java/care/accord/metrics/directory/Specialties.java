package care.accord.metrics.directory;

import care.accord.population.Beneficiary;
import care.accord.population.ClaimColumns;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The specialties of an organization's practices, as their claims say.
public final class Specialties {
    private Specialties() {}

    /// CMS codes, each as often as there are people who had such care at the practices.
    public static List<String> of(Population population, Set<String> practices, DateSpan period) {
        ClaimColumns claims = population.claims();
        BitSet tins = claims.dictionaries().tin().codes(practices::contains);
        List<String> found = new ArrayList<>();
        for (int index = 0; index < population.beneficiaries(); index++) {
            specialties(population.beneficiary(index), tins, period).stream()
                    .mapToObj(code -> claims.dictionaries().specialty().value(code))
                    .forEach(found::add);
        }
        return found;
    }

    private static BitSet specialties(Beneficiary person, BitSet tins, DateSpan period) {
        ClaimColumns claims = person.claims();
        BitSet had = new BitSet();
        for (int line = person.firstLine(); line < person.endLine(); line++) {
            int day = claims.serviceDay(line);
            if (tins.get(claims.billingTin(line))
                    && day >= period.start().toEpochDay()
                    && day <= period.end().toEpochDay()) {
                had.set(claims.specialty(line));
            }
        }
        return had;
    }
}
