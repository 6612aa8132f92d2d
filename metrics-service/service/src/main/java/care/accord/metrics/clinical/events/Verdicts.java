package care.accord.metrics.clinical.events;

import care.accord.metrics.clinical.store.ClinicalFeedRow;
import care.accord.metrics.clinical.store.ClinicalPatients;
import care.accord.metrics.clinical.store.ClinicalPatients.Counted;
import care.accord.metrics.clinical.store.DueFeeds.DueFeed;
import care.accord.metrics.contract.store.DueRuns;
import care.accord.metrics.record.store.ClinicalManifest;
import care.accord.servicekit.listing.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/// Writes verdicts down: all of a feed or nothing. Every method works in the tenant's transaction under way.
@ApplicationScoped
class Verdicts {
    private final ClinicalPatients patients;
    private final DueRuns dueRuns;

    @Inject
    Verdicts(ClinicalPatients patients, DueRuns dueRuns) {
        this.patients = patients;
        this.dueRuns = dueRuns;
    }

    /// A line of the report of what is wrong.
    record Wrong(long line, String field, String reason) {}

    void reject(DueFeed feed, long rejected, long lines, List<Wrong> rejections) {
        ClinicalFeedRow row = ClinicalFeedRow.withId(feed.id()).orElseThrow();
        row.rejected = rejected;
        row.status = "rejected";
        row.problem =
                "%d of %d lines cannot be used; nothing of the feed was taken, see its rejections"
                        .formatted(rejected, lines);
        Csv csv = new Csv("line", "field", "reason");
        rejections.forEach(wrong -> csv.row(wrong.line(), wrong.field(), wrong.reason()));
        row.rejections = csv.toString();
    }

    /// Lets what a feed brought count, and asks for new runs of the contracts it may touch, in one transaction.
    ///
    /// @param before the snapshot that the new one continues
    /// @throws IllegalStateException if another snapshot counts by now: the feed stays due
    ClinicalFeedRow accept(DueFeed feed, Optional<String> before, ClinicalManifest after) {
        Counted counted = new Counted(after.id(), after.patients(), after.versions());
        if (!patients.advance(feed.tenant(), before, counted)) {
            throw new IllegalStateException("Another snapshot was published meanwhile");
        }
        ClinicalFeedRow row = ClinicalFeedRow.withId(feed.id()).orElseThrow();
        row.status = "accepted";
        row.snapshotId = after.id();
        dueRuns.askForAllOf(feed.tenant(), feed.submittedBy());
        return row;
    }
}
