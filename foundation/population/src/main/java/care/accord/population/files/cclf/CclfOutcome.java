package care.accord.population.files.cclf;

import care.accord.population.files.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What came of a delivery: the verdict on it as a whole, and what was found in each file.
public record CclfOutcome(Verdict verdict, Map<CclfFile, FileOutcome> files) {
    public CclfOutcome {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
