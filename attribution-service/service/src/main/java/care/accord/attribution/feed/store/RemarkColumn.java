package care.accord.attribution.feed.store;

import care.accord.population.files.Remark;
import jakarta.persistence.AttributeConverter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts of remarks as one text: keys and counts, `denied-lines 12,unpaid-facility-claims 3`.
public final class RemarkColumn implements AttributeConverter<Map<Remark, Long>, String> {
    @Override
    public String convertToDatabaseColumn(Map<Remark, Long> counts) {
        return counts.entrySet().stream()
                .map(counted -> counted.getKey().key() + " " + counted.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public Map<Remark, Long> convertToEntityAttribute(String written) {
        Map<Remark, Long> counts = new EnumMap<>(Remark.class);
        if (!written.isEmpty()) {
            for (String counted : written.split(",", -1)) {
                int blank = counted.indexOf(' ');
                Remark.of(counted.substring(0, blank))
                        .ifPresent(remark ->
                                counts.put(remark, Long.parseLong(counted.substring(blank + 1))));
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
