package care.accord.metrics.record.files;

import care.accord.metrics.matching.Identifier;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.Arrivals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A feed that was read: whom it speaks of, what is wrong with it, and, when nothing is, what it brings.
public final class FeedContents {
    private final FeedScan scan;
    private final Map<String, FeedScan.Group> patients;

    FeedContents(FeedScan scan, Map<String, FeedScan.Group> patients) {
        this.scan = scan;
        this.patients = patients;
    }

    /// Patients that are spoken of but not in the feed.
    public Set<String> strangers() {
        return patients.entrySet().stream()
                .filter(patient -> !patient.getValue().isIntroduced())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Completes the feed by what earlier feeds said: what is about a Patient nobody introduced is rejected, each Patient where it is
    /// first named.
    public void recognize(Set<String> known) {
        patients.forEach((patient, group) -> {
            if (!group.isIntroduced() && !known.contains(patient)) {
                scan.reject(
                        group.first()
                                .rejection(
                                        "subject",
                                        "names a Patient that is neither in this feed nor in an earlier one"));
            }
        });
    }

    /// Patient to identifiers, of the Patients in the feed.
    public Map<String, List<Identifier>> introduced() {
        Map<String, List<Identifier>> introduced = new LinkedHashMap<>();
        patients.forEach((patient, group) -> {
            if (group.isIntroduced()) {
                introduced.put(patient, group.identifiers());
            }
        });
        return introduced;
    }

    /// Everybody of whom the feed speaks.
    public Set<String> patients() {
        return Set.copyOf(patients.keySet());
    }

    /// What the feed brings, dealt out on disk.
    ///
    /// @param places where the record of a Patient lies
    /// @param moves of Patients who are known better now
    public Arrivals arrivals(
            Path scratch, Function<String, StoredPatient> places, List<Arrivals.Move> moves)
            throws IOException {
        return new DealtFeed(scan, scratch, places, moves);
    }

    /// The first rejections; [#rejected] counts all.
    public List<Rejection> rejections() {
        return scan.rejections();
    }

    public long rejected() {
        return scan.rejected();
    }

    /// Resources and deletions.
    public long resources() {
        return scan.resources();
    }
}
