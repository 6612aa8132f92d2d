package care.accord.metrics.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Every version of every resource that an organization sent about one of its patients. Nothing is overwritten: updates and
/// deletions are versions.
///
/// @param versions in the order in which they were received
public record PatientHistory(List<ResourceVersion> versions) {
    public static final PatientHistory EMPTY = new PatientHistory(List.of());

    public PatientHistory {
        versions = List.copyOf(versions);
    }

    /// The history with what a feed brought. A version that says nothing new leaves no trace, so a nightly export of everything
    /// adds what changed and a repeated feed adds nothing.
    public PatientHistory with(List<ResourceVersion> brought) {
        List<ResourceVersion> all = new ArrayList<>(versions);
        Map<String, List<ResourceVersion>> byKey = new TreeMap<>();
        versions.forEach(version -> of(byKey, version.key()).add(version));
        brought.stream()
                .sorted(
                        Comparator.comparing(ResourceVersion::received)
                                .thenComparingLong(ResourceVersion::position))
                .forEach(version -> {
                    List<ResourceVersion> known = of(byKey, version.key());
                    if (isNews(version, known)) {
                        known.add(version);
                        all.add(version);
                    }
                });
        return all.size() == versions.size() ? this : new PatientHistory(all);
    }

    private static List<ResourceVersion> of(Map<String, List<ResourceVersion>> byKey, String key) {
        return byKey.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    private static boolean isNews(ResourceVersion version, List<ResourceVersion> known) {
        if (version.lastUpdated().isPresent()) {
            return known.stream().noneMatch(version::saysTheSameAs);
        }
        Optional<ResourceVersion> standing = known.stream().max(ResourceVersion.LATER);
        return standing.isPresent()
                ? !standing.get().json().equals(version.json())
                : version.json().isPresent();
    }

    /// Whether any version is about the resource.
    public boolean knows(String key) {
        return versions.stream().anyMatch(version -> version.key().equals(key));
    }

    /// The resources that stood at an instant, as received, in the order of their type and id.
    public List<String> knownAt(Instant instant) {
        Map<String, ResourceVersion> standing = new TreeMap<>();
        for (ResourceVersion version : versions) {
            if (!version.received().isAfter(instant)) {
                standing.merge(
                        version.key(),
                        version,
                        (one, other) ->
                                ResourceVersion.LATER.compare(one, other) > 0 ? one : other);
            }
        }
        return standing.values().stream().flatMap(version -> version.json().stream()).toList();
    }

    @Override
    public String toString() {
        return "PatientHistory[%d versions]".formatted(versions.size());
    }
}
