package care.accord.attribution.roster.events;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.RosterMember;
import care.accord.attribution.roster.files.RosterFiles;
import care.accord.attribution.roster.store.MemberCopy;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.store.RosterFile;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.Session;

/// Makes a decided roster known: its file in the population store, its rows, and the announcement.
@ApplicationScoped
class RosterPublisher {
    private final Session session;
    private final Outbox outbox;
    private final RosterFiles files;
    private final Event<RosterSaved> saved;

    @Inject
    RosterPublisher(Session session, Outbox outbox, RosterFiles files, Event<RosterSaved> saved) {
        this.session = session;
        this.outbox = outbox;
        this.files = files;
        this.saved = saved;
    }

    /// Writes the file, and returns what to save in the transaction of the caller.
    Runnable publish(Decided decided, String initiator) {
        List<MemberRow> members = MemberRows.of(decided);
        RosterFile file =
                files.write(decided.basis().terms().tenantId, decided.rosterId(), members);
        return () -> {
            RosterRow roster = row(decided, file);
            roster.persistAndFlush();
            MemberCopy.write(session, members);
            saved.fire(new RosterSaved(roster, decided.agreed().rows()));
            outbox.announce(
                    new Announcement(
                            Topics.ROSTER_DECIDED,
                            roster.contractId,
                            roster.tenantId,
                            initiator,
                            roster.rosterId,
                            message(roster, decided.basis().snapshot())));
        };
    }

    private static RosterRow row(Decided decided, RosterFile file) {
        TermsRow terms = decided.basis().terms();
        SnapshotRow snapshot = decided.basis().snapshot();
        Comparison difference = decided.comparison();
        List<RosterMember> members = decided.after().members();
        RosterRow row = new RosterRow();
        row.tenantId = terms.tenantId;
        row.counterpartyId = terms.counterpartyId;
        row.rosterId = decided.rosterId();
        row.contractId = terms.contractId;
        row.version = decided.previous().map(previous -> previous.version).orElse(0) + 1;
        row.previousId = decided.previous().map(previous -> previous.rosterId).orElse(null);
        row.contractVersion = terms.version;
        row.participantVersion = decided.basis().list().version;
        row.snapshotId = snapshot.snapshotId;
        row.rulesEdition = decided.rulesEdition();
        row.dataAsOf = snapshot.dataAsOf;
        row.paidThrough = snapshot.paidThrough;
        row.location = file.location();
        row.sha256 = file.sha256();
        row.members = members.size();
        row.memberMonths = members.stream().mapToLong(RosterMember::memberMonths).sum();
        row.added = difference.count(Kind.ADDED);
        row.dropped = difference.count(Kind.DROPPED);
        row.changed = difference.count(Kind.CHANGED);
        row.kept = difference.count(Kind.KEPT);
        return row;
    }

    private static RosterDecided message(RosterRow roster, SnapshotRow snapshot) {
        return new RosterDecided(
                roster.contractId,
                roster.contractVersion,
                new Parties(roster.tenantId, roster.counterpartyId),
                roster.rosterId,
                roster.version,
                roster.previousId,
                roster.location,
                roster.sha256,
                roster.members,
                roster.memberMonths,
                roster.snapshotId,
                snapshot.location,
                roster.rulesEdition,
                roster.dataAsOf,
                roster.paidThrough);
    }
}
