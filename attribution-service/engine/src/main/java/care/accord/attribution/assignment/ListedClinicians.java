package care.accord.attribution.assignment;

import care.accord.population.ClaimColumns.Dictionaries;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Clinicians who take part one by one, each for the services billed through one practice; a clinician listed by several
/// organizations is nobody's.
final class ListedClinicians {
    private static final int SEVERAL = Entities.NOBODY;

    private final BitSet practices;
    private final long[] pairs;
    private final int[] organizations;

    private ListedClinicians(BitSet practices, Map<Long, Integer> byPair) {
        this.practices = practices;
        pairs = byPair.keySet().stream().mapToLong(Long::longValue).toArray();
        organizations = byPair.values().stream().mapToInt(Integer::intValue).toArray();
    }

    static ListedClinicians none() {
        return new ListedClinicians(new BitSet(), Map.of());
    }

    static ListedClinicians of(List<Organization> all, Dictionaries dictionaries) {
        BitSet practices = new BitSet();
        TreeMap<Long, Integer> byPair = new TreeMap<>();
        for (int position = 0; position < all.size(); position++) {
            for (Provider clinician : all.get(position).participants().clinicians()) {
                int tin = dictionaries.tin().code(clinician.tin());
                int npi = dictionaries.npi().code(clinician.npi());
                if (tin > 0 && npi > 0) {
                    practices.set(tin);
                    byPair.merge(pair(tin, npi), Entities.CONTRACT + position, (_, _) -> SEVERAL);
                }
            }
        }
        return new ListedClinicians(practices, byPair);
    }

    private static long pair(int tin, int npi) {
        return ((long) tin << Integer.SIZE) | npi;
    }

    /// Whether any of them bills through the practice.
    boolean bill(int tin) {
        return practices.get(tin);
    }

    /// The organization of a clinician who bills through the practice, or the practice itself.
    int organization(int tin, int npi, int practice) {
        int found = Arrays.binarySearch(pairs, pair(tin, npi));
        return found < 0 ? practice : organizations[found];
    }
}
