package care.accord.attribution.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/// A member of a roster, or one who was dropped since the roster before. Written by COPY, never one by one.
@Entity
@Table(name = "roster_member")
@IdClass(MemberKey.class)
public class MemberRow extends PanacheEntityBase {
    @Id public String tenantId;
    @Id public String rosterId;
    @Id public int rowNumber;
    public String counterpartyId;
    public String beneficiaryId;
    public String displayName;
    public String tin;
    public String npi;
    public String step;
    public String decidedBy;
    public long allowedCents;
    public int visits;
    public String runnerUp;
    public long runnerUpCents;
    public int memberMonths;
    public String change;
    public String cause;

    /// Keys of what set the change off, separated by one blank; empty for those who stayed and for a first roster.
    public String causedBy;

    /// What all entities furnished in the deciding step; zero where it was not counted.
    public long totalAllowedCents;

    public int totalVisits;

    /// In order of row number; every kind of change where `change` is empty.
    public static List<MemberRow> page(
            String rosterId, Optional<String> change, int after, int limit) {
        return change.isEmpty()
                ? find("rosterId = ?1 and rowNumber > ?2 order by rowNumber", rosterId, after)
                        .page(0, limit)
                        .list()
                : find(
                                "rosterId = ?1 and rowNumber > ?2 and change = ?3 order by rowNumber",
                                rosterId,
                                after,
                                change.get())
                        .page(0, limit)
                        .list();
    }

    public static Optional<MemberRow> at(String rosterId, int row) {
        return find("rosterId = ?1 and rowNumber = ?2", rosterId, row).firstResultOptional();
    }

    /// Rows of those who came, went or changed, in order of row number.
    ///
    /// @param changes which kinds of change
    /// @param causedBy what set the change off first; anything where it is empty
    public static List<MemberRow> moved(
            String rosterId, List<String> changes, String causedBy, Slice slice) {
        return find(
                        "rosterId = ?1 and rowNumber > ?2 and change in ?3 and (?4 = '' or causedBy like ?4 || '%') order by rowNumber",
                        rosterId, slice.after(), changes, causedBy)
                .page(0, slice.limit())
                .list();
    }

    /// Part of a list.
    public record Slice(int after, int limit) {}

    /// How many rows were set off by the same.
    public static List<CauseCount> triggers(String rosterId) {
        return find(
                        "select causedBy, count(*) from MemberRow where rosterId = ?1 and causedBy <> '' group by causedBy",
                        rosterId)
                .project(CauseCount.class)
                .list();
    }

    /// How many rows have a cause.
    public record CauseCount(String cause, long members) {}

    public static List<CauseCount> causes(String rosterId) {
        return find(
                        "select cause, count(*) from MemberRow where rosterId = ?1 group by cause",
                        rosterId)
                .project(CauseCount.class)
                .list();
    }

    /// Whether the parties agreed on this place, or on leaving it.
    public boolean isUnderAgreement() {
        return decidedBy.equals("agreement") || cause.equals("agreement");
    }

    public boolean isDropped() {
        return change.equals("dropped");
    }
}
