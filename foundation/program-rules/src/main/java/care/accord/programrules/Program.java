package care.accord.programrules;

import care.accord.vocabulary.PerformanceYear;
import java.util.List;

/// A programme the rules know: who runs it, the years its rules cover, what is not known about it, and its rule files.
public record Program(
        String id,
        String name,
        String authority,
        String status,
        PerformanceYear from,
        PerformanceYear verifiedThrough,
        String notes,
        List<String> files) {
    public Program {
        files = List.copyOf(files);
    }
}
