package care.accord.metrics.clinical.events;

import care.accord.metrics.clinical.events.Verdicts.Wrong;
import care.accord.metrics.clinical.files.RecordPublishing;
import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.clinical.store.ClinicalPatients;
import care.accord.metrics.clinical.store.Crosswalks;
import care.accord.metrics.clinical.store.DueFeeds.DueFeed;
import care.accord.metrics.matching.CrosswalkStatement;
import care.accord.metrics.matching.Identifier;
import care.accord.metrics.matching.Matching;
import care.accord.metrics.matching.files.CrosswalkFile;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.Arrivals;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Decides a crosswalk. Records of patients of whom it says who they are go to that member's shard.
@ApplicationScoped
class CrosswalkVerdict {
    private final Tenancy tenancy;
    private final ClinicalPatients patients;
    private final Crosswalks crosswalks;
    private final RecordPublishing publishing;
    private final Verdicts verdicts;

    @Inject
    CrosswalkVerdict(
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

    /// Reads, checks and takes a crosswalk.
    ///
    /// @return how many statements were taken
    long decide(DueFeed feed, Path file) {
        CrosswalkFile contents = CrosswalkFile.read(file, feed.tenant());
        tenancy.runInTransaction(feed.tenant(), () -> save(feed, contents));
        return contents.statements().size();
    }

    private void save(DueFeed feed, CrosswalkFile contents) {
        if (contents.rejected() > 0) {
            verdicts.reject(
                    feed,
                    contents.rejected(),
                    contents.lines(),
                    contents.rejections().stream()
                            .map(one -> new Wrong(one.line(), one.field(), one.reason()))
                            .toList());
            return;
        }
        crosswalks.save(feed.tenant(), feed.sequence(), contents.statements());
        List<Arrivals.Move> moves = moves(contents);
        Optional<String> before = patients.snapshot();
        ClinicalManifest manifest = publishing.publish(feed.tenant(), before, Arrivals.of(moves));
        ClinicalFeedRow row = verdicts.accept(feed, before, manifest);
        row.accepted = contents.statements().size();
        moves.forEach(move -> patients.move(move.patient()));
    }

    private List<Arrivals.Move> moves(CrosswalkFile contents) {
        Map<String, List<Identifier>> meant =
                patients.carrying(
                        contents.statements().stream()
                                .map(CrosswalkStatement::identifier)
                                .toList());
        Map<String, StoredPatient> places = patients.places(meant.keySet());
        // Those who carry one of the values, with all that they carry.
        Map<String, List<Identifier>> identifiers = patients.of(meant.keySet());
        Map<Identifier, String> members =
                crosswalks.of(identifiers.values().stream().flatMap(List::stream).toList());
        List<Arrivals.Move> moves = new ArrayList<>();
        places.forEach((patient, now) -> {
            String person =
                    Matching.stated(identifiers.getOrDefault(patient, List.of()), members)
                            .orElse(now.person());
            if (!person.equals(now.person())) {
                moves.add(new Arrivals.Move(new StoredPatient(patient, person), now.person()));
            }
        });
        return moves;
    }
}
