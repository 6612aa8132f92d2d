package care.accord.attribution.attributionlist.store;

import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.roster.store.RosterRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One version of a contract's list: a roster in a state. A new roster and a new state each make a new version, named
/// `<roster version>` or `<roster version>.<change of state>`.
///
/// @param status `draft`, `open` or `final`
public record ListVersion(
        TermsRow terms, RosterRow roster, String id, String status, OffsetDateTime since) {
    public static final String DRAFT = "draft";
    public static final String OPEN = "open";
    public static final String FINAL = "final";

    /// The newest version of a contract's list in sight.
    public static Optional<ListVersion> latest(String contractId) {
        return all(contractId).stream().findFirst();
    }

    /// The version that stood at a moment. Versions made in the very moment came after it.
    public static Optional<ListVersion> before(String contractId, Instant moment) {
        return all(contractId).stream()
                .filter(one -> one.since.toInstant().isBefore(moment))
                .findFirst();
    }

    /// The list that a roster began.
    public static ListVersion of(RosterRow roster) {
        return new ListVersion(
                TermsRow.version(roster.contractId, roster.contractVersion).orElseThrow(),
                roster,
                Integer.toString(roster.version),
                DRAFT,
                roster.decidedAt);
    }

    /// A version by its id.
    public static Optional<ListVersion> version(String contractId, String id) {
        return all(contractId).stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /// Every version in sight, newest first. A contract has a handful a year.
    public static List<ListVersion> all(String contractId) {
        List<RosterRow> rosters = RosterRow.list("contractId = ?1 order by version", contractId);
        List<ListStatusRow> changes = ListStatusRow.of(contractId);
        List<ListVersion> versions = new ArrayList<>();
        String status = DRAFT;
        for (RosterRow roster : rosters) {
            TermsRow terms = TermsRow.version(contractId, roster.contractVersion).orElseThrow();
            // What was final stays what it was; the list that follows is to be agreed anew.
            status = status.equals(FINAL) ? DRAFT : status;
            String name = Integer.toString(roster.version);
            versions.add(new ListVersion(terms, roster, name, status, roster.decidedAt));
            for (ListStatusRow change : changes) {
                if (change.rosterVersion == roster.version) {
                    status = change.status;
                    versions.add(
                            new ListVersion(
                                    terms,
                                    roster,
                                    name + "." + change.changeNumber,
                                    status,
                                    change.setAt));
                }
            }
        }
        return versions.reversed();
    }

    public boolean isFinal() {
        return status.equals(FINAL);
    }

    public boolean isOpen() {
        return status.equals(OPEN);
    }

    /// The number of the next change of this roster's state.
    public static int nextChange(RosterRow roster) {
        return ListStatusRow.of(roster.contractId).stream()
                        .filter(change -> change.rosterVersion == roster.version)
                        .map(change -> change.changeNumber)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
    }
}
