package care.accord.metrics.clinical.events;

import care.accord.metrics.clinical.events.Verdicts.Wrong;
import care.accord.metrics.clinical.files.RecordPublishing;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.clinical.store.ClinicalPatients;
import care.accord.metrics.clinical.store.Crosswalks;
import care.accord.metrics.clinical.store.DueFeeds.DueFeed;
import care.accord.metrics.matching.Identifier;
import care.accord.metrics.matching.Matching;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.files.FeedContents;
import care.accord.metrics.record.files.FeedReader;
import care.accord.metrics.record.store.Arrivals;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides a feed of FHIR resources: reads it, publishes what it brings as a snapshot that nobody sees yet, and lets that
/// snapshot count in the transaction of the verdict.
@ApplicationScoped
class RecordsVerdict {
    private final Tenancy tenancy;
    private final ClinicalPatients patients;
    private final Crosswalks crosswalks;
    private final RecordPublishing publishing;
    private final Verdicts verdicts;

    @Inject
    RecordsVerdict(
            Tenancy tenancy,
            ClinicalPatients patients,
            Crosswalks crosswalks,
            RecordPublishing publishing,
            Verdicts verdicts) {
        this.tenancy = tenancy;
        this.patients = patients;
        this.crosswalks = crosswalks;
        this.publishing = publishing;
        this.verdicts = verdicts;
    }

    /// What was known of the feed's patients when it was read.
    ///
    /// @param snapshot that counted then
    /// @param identifiers of all of them, as of this feed
    /// @param places where the records of those lie who are known already
    private record Known(
            Optional<String> snapshot,
            Map<String, List<Identifier>> identifiers,
            Map<Identifier, String> crosswalk,
            Map<String, StoredPatient> places) {
        Optional<String> stated(String patient) {
            return Matching.stated(identifiers.getOrDefault(patient, List.of()), crosswalk);
        }

        /// Where a record lies from now on: with the member, as soon as it is said who that is.
        StoredPatient place(String patient) {
            StoredPatient now = places.get(patient);
            String otherwise = now == null ? patient : now.person();
            return new StoredPatient(patient, stated(patient).orElse(otherwise));
        }

        List<Arrivals.Move> moves() {
            List<Arrivals.Move> moves = new ArrayList<>();
            places.forEach((patient, now) -> {
                StoredPatient next = place(patient);
                if (!next.equals(now)) {
                    moves.add(new Arrivals.Move(next, now.person()));
                }
            });
            return moves;
        }
    }

    /// Reads, checks and takes a feed.
    ///
    /// @param scratch a folder of its own
    /// @return how many resources were taken
    long decide(DueFeed feed, Path file, Path scratch) throws IOException {
        FeedContents contents = FeedReader.read(file, scratch, feed.receivedAt());
        Known known = tenancy.inTransaction(feed.tenant(), () -> known(contents));
        contents.recognize(known.places().keySet());
        if (contents.rejected() > 0) {
            tenancy.runInTransaction(feed.tenant(), () -> reject(feed, contents));
            return 0;
        }
        Arrivals arrivals = contents.arrivals(scratch, known::place, known.moves());
        ClinicalManifest manifest = publishing.publish(feed.tenant(), known.snapshot(), arrivals);
        tenancy.runInTransaction(feed.tenant(), () -> accept(feed, contents, known, manifest));
        return contents.resources();
    }

    private Known known(FeedContents contents) {
        Map<String, List<Identifier>> identifiers =
                new HashMap<>(patients.of(contents.strangers()));
        identifiers.putAll(contents.introduced());
        return new Known(
                patients.snapshot(),
                identifiers,
                crosswalks.of(identifiers.values().stream().flatMap(List::stream).toList()),
                patients.places(contents.patients()));
    }

    private void reject(DueFeed feed, FeedContents contents) {
        verdicts.reject(
                feed,
                contents.rejected(),
                contents.resources(),
                contents.rejections().stream()
                        .map(one -> new Wrong(one.line(), one.field(), one.reason()))
                        .toList());
    }

    private void accept(
            DueFeed feed, FeedContents contents, Known known, ClinicalManifest manifest) {
        ClinicalFeedRow row = verdicts.accept(feed, known.snapshot(), manifest);
        row.accepted = contents.resources();
        row.patients = contents.patients().size();
        row.unmatched =
                contents.patients().stream()
                        .filter(patient -> known.stated(patient).isEmpty())
                        .count();
        patients.add(
                feed.tenant(),
                contents.introduced().keySet().stream()
                        .filter(patient -> !known.places().containsKey(patient))
                        .map(known::place)
                        .toList());
        known.moves().forEach(move -> patients.move(move.patient()));
        patients.identify(feed.tenant(), contents.introduced());
    }
}
