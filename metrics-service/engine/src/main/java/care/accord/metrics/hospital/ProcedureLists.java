package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Lists of ICD-10-PCS codes that a user loads, such as those of AHRQ's specification: each stands in for the families that a
/// definition gives under its name.
///
/// @param codes by the name of the list, such as `cardiac-procedures`
public record ProcedureLists(Map<String, Set<String>> codes) {
    public static final ProcedureLists NONE = new ProcedureLists(Map.of());

    public ProcedureLists {
        codes = Map.copyOf(codes);
    }

    /// The codes of a list, or what the definition says where nobody loaded it.
    public CodeSet orElse(String list, CodeSet families) {
        return codes.containsKey(list)
                ? new CodeSet(
                        codes.getOrDefault(list, Set.of()).stream()
                                .collect(Collectors.toMap(code -> code, _ -> list)))
                : families;
    }

    /// All lists, the same for the same codes: part of a measure's edition.
    public String text() {
        Map<String, Set<String>> sorted = new TreeMap<>();
        codes.forEach((list, some) -> sorted.put(list, new TreeSet<>(some)));
        return sorted.toString();
    }
}
