package care.accord.population.files.cclf;

import care.accord.population.files.Verdict;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What came of a delivery: the verdict on it as a whole, what was found in each file, and what was left out on purpose.
///
/// @param leftOut records that are good and are no paid services, or versions that cancel each other out, by reason
public record CclfOutcome(
        Verdict verdict, Map<CclfFile, FileOutcome> files, Map<String, Long> leftOut) {
    public CclfOutcome {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }
}
