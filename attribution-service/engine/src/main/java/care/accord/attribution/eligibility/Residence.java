package care.accord.attribution.eligibility;

import care.accord.population.Beneficiary;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Where a person lives, from the state of the eligibility feed. A state that is not reported, or reported as a number, says
/// nothing; a word that names no area of the United States says abroad.
final class Residence {
    private final Set<String> areas;
    private final boolean asked;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    private Residence(Set<String> areas, boolean asked) {
        this.areas = areas;
        this.asked = asked;
    }

    static Residence of(Set<String> areas) {
        return new Residence(areas, !areas.isEmpty());
    }

    static Residence anywhere() {
        return new Residence(Set.of(), false);
    }

    int facts(Beneficiary beneficiary) {
        return asked ? facts(beneficiary.state()) : 0;
    }

    private int facts(String state) {
        if (state.isEmpty()) {
            return Facts.RESIDENCE_UNKNOWN;
        }
        Integer facts = known.get(state);
        if (facts == null) {
            facts = decide(state.strip().toUpperCase(Locale.ROOT));
            known.put(state, facts);
        }
        return facts;
    }

    private int decide(String state) {
        if (areas.contains(state)) {
            return 0;
        }
        boolean word =
                !state.isEmpty() && state.chars().allMatch(c -> c == ' ' || (c >= 'A' && c <= 'Z'));
        return word ? Facts.ABROAD : Facts.RESIDENCE_UNKNOWN;
    }
}
