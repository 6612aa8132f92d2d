package care.accord.population.files.cclf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The records of one person, by file and claim.
final class PersonRecords {
    private final Map<CclfFile, Map<String, List<Spilled>>> records = new EnumMap<>(CclfFile.class);

    void add(Spilled record) {
        records.computeIfAbsent(record.file(), _ -> new TreeMap<>())
                .computeIfAbsent(record.claim(), _ -> new ArrayList<>())
                .add(record);
    }

    /// The records of a file, a list a claim.
    Collection<List<Spilled>> claims(CclfFile file) {
        return records.getOrDefault(file, Map.of()).values();
    }

    List<Spilled> of(CclfFile file, String claim) {
        return records.getOrDefault(file, Map.of()).getOrDefault(claim, List.of());
    }
}
