package care.accord.attribution.counts.store;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts by kind as one text: keys and counts, such as `denied-lines 12,unpaid-facility-claims 3`.
public abstract class CountColumn<K extends Comparable<K>>
        implements AttributeConverter<Map<K, Long>, String> {
    /// The key of a kind, without blanks or commas.
    protected abstract String key(K kind);

    /// The kind of a key; none where it is no longer known.
    protected abstract Optional<K> kind(String key);

    @Override
    public String convertToDatabaseColumn(Map<K, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(counted -> key(counted.getKey()) + " " + counted.getValue())
                        .collect(Collectors.joining(","));
    }

    @Override
    public Map<K, Long> convertToEntityAttribute(String written) {
        SortedMap<K, Long> counts = new TreeMap<>();
        for (String counted : written.isEmpty() ? new String[0] : written.split(",", -1)) {
            int blank = counted.indexOf(' ');
            kind(counted.substring(0, blank))
                    .ifPresent(
                            kind -> counts.put(kind, Long.valueOf(counted.substring(blank + 1))));
        }
        return counts;
    }
}
