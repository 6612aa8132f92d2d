package care.accord.metrics.gap.store;

import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What people say of gaps, in the transaction of their tenant. Both parties of a contract read it; it is changed by the party
/// that said it, and by whoever has read it as it stands.
@ApplicationScoped
public class Remarks {
    /// Who says something.
    ///
    /// @param tenant whose transaction it is
    public record Author(String tenant, String subject, String name) {}

    /// Says something of a gap as it stands now.
    ///
    /// @throws Problem 404 where no such gap is in sight
    public CareGapRemarkRow add(
            Optional<CareGapRow> gap, CareGapRemarkRow.Said words, Author author) {
        CareGapRemarkRow row = CareGapRemarkRow.of(gap.orElseThrow(Problem::notFound), author);
        row.code = words.code();
        row.note = words.text();
        row.persistAndFlush();
        return row;
    }

    /// A remark that either party made.
    public CareGapRemarkRow one(long id) {
        return CareGapRemarkRow.withId(id).orElseThrow(Problem::notFound);
    }

    /// A remark that is about to be changed or taken back, held until the transaction ends.
    ///
    /// @param read the remark as whoever changes it has read it
    /// @throws Problem 403 for what the other party said, 412 for what changed since it was read
    public CareGapRemarkRow toChange(long id, IfMatch read, String tenant) {
        CareGapRemarkRow row = one(id);
        if (!row.tenantId.equals(tenant)) {
            throw Problem.forbidden(
                    "remark-of-other-party", "The other party said this; only they can change it");
        }
        row.lock();
        if (!read.names(row.etag())) {
            throw Problem.preconditionFailed(
                    "remark-changed",
                    "The remark is at %s, not at %s; read it again"
                            .formatted(row.etag(), read.tags()));
        }
        return row;
    }
}
