package care.accord.attribution.roster.events;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.roster.RunInputs;
import care.accord.attribution.roster.files.RosterFiles;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.MemberCopy;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.snapshot.store.SnapshotRow;
import care.accord.attribution.version.MemberLine;
import care.accord.attribution.version.RosterVersion;
import care.accord.messages.Parties;
import care.accord.messages.RosterDecided;
import care.accord.messages.Topics;
import care.accord.population.files.FeedKind;
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
        RosterRow roster = row(decided);
        List<MemberRow> members = MemberRow.of(roster, decided.version());
        RosterFile file = files.write(roster.tenantId, roster.rosterId, members);
        roster.location = file.location();
        roster.sha256 = file.sha256();
        return () -> {
            roster.persistAndFlush();
            MemberCopy.write(session, members);
            saved.fire(new RosterSaved(roster, decided.inputs().agreed().rows()));
            outbox.announce(
                    new Announcement(
                            Topics.ROSTER_DECIDED,
                            roster.contractId,
                            roster.tenantId,
                            initiator,
                            roster.rosterId,
                            message(roster, decided.inputs().basis().snapshot())));
        };
    }

    private static RosterRow row(Decided decided) {
        RunBasis basis = decided.inputs().basis();
        TermsRow terms = basis.terms();
        SnapshotRow snapshot = basis.snapshot();
        RosterRow row = new RosterRow();
        row.tenantId = terms.tenantId;
        row.counterpartyId = terms.counterpartyId;
        row.rosterId = decided.inputs().rosterId();
        row.contractId = terms.contractId;
        row.version = decided.previous().map(previous -> previous.version).orElse(0) + 1;
        row.previousId = decided.previous().map(previous -> previous.rosterId).orElse(null);
        row.contractVersion = terms.version;
        row.participantVersion = basis.list().version;
        row.snapshotId = snapshot.snapshotId;
        row.rulesEdition = Runs.rules().edition();
        row.dataAsOf = snapshot.dataAsOf;
        row.paidThrough = snapshot.paidThrough;
        row.pcpSelections = basis.lists().feedOf(FeedKind.PCP_SELECTIONS);
        row.providerGeography = basis.lists().feedOf(FeedKind.PROVIDER_GEOGRAPHY);
        row.subscribers = basis.lists().feedOf(FeedKind.SUBSCRIBERS);
        row.givenLists = basis.lists().name(RosterRow.OTHER_LISTS);
        row.assignmentList = basis.assignmentListName();
        count(row, decided.version());
        return row;
    }

    private static void count(RosterRow row, RosterVersion version) {
        row.engine = RunInputs.ENGINE;
        row.extent = version.extent().key();
        row.decided = (long) version.decided();
        row.approximations = version.approximations();
        row.members = version.members().size();
        row.memberMonths = version.members().stream().mapToLong(MemberLine::memberMonths).sum();
        row.added = version.count(Kind.ADDED);
        row.dropped = version.count(Kind.DROPPED);
        row.changed = version.count(Kind.CHANGED);
        row.kept = version.count(Kind.KEPT);
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
