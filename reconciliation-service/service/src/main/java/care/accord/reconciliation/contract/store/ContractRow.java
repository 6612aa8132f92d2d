package care.accord.reconciliation.contract.store;

import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.agreement.Person;
import care.accord.reconciliation.agreement.Side;
import care.accord.reconciliation.agreement.Standing;
import care.accord.reconciliation.agreement.Version;
import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A version of a contract with its document. The database lets the document of an approved version not change any more.
@Entity
@DynamicUpdate
@Table(name = "contract")
@IdClass(ContractKey.class)
public class ContractRow extends PanacheEntityBase {
    private static final String CURRENT =
            "(status in ('active', 'ended') or version = 1 and status <> 'superseded')";

    @Id public String tenantId;
    @Id public String contractId;
    @Id public int version;

    @Column(insertable = false, updatable = false)
    public long sequence;

    public String counterpartyId;
    public String name;
    public String status;

    @JdbcTypeCode(SqlTypes.JSON)
    public String document;

    /// The subject who wrote the text as it stands.
    public String createdBy;

    public Instant createdAt;
    public String change;

    /// Counts every change of the row.
    public int revision;

    public String authorParty;
    public String authorName;

    /// From which it governs; of a first version null until it does.
    public LocalDate effectiveFrom;

    /// Which days of the period an amendment settles.
    public String appliesTo = AppliesTo.WHOLE_PERIOD.key();

    /// Of an ending; null otherwise.
    public LocalDate lastDay;

    /// Of an ending by one party; null otherwise.
    public Integer noticeDays;

    public String reason = "";

    /// The contract of the period before, of which this one is the renewal; null otherwise.
    public String renews;

    public static Optional<ContractRow> latest(String contractId) {
        return find("contractId = ?1 order by version desc", contractId).firstResultOptional();
    }

    public static Optional<ContractRow> version(String contractId, int version) {
        return find("contractId = ?1 and version = ?2", contractId, version).firstResultOptional();
    }

    /// All versions in order, locked until the transaction ends, so that two changes of a contract follow each other.
    public static List<ContractRow> locked(String contractId) {
        return find("contractId = ?1 order by version", contractId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// All versions in order.
    public static List<ContractRow> versions(String contractId) {
        return list("contractId = ?1 order by version", contractId);
    }

    /// The version that stands for the contract: the one in force, or the first while none has been.
    public static Optional<ContractRow> current(String contractId) {
        return find("contractId = ?1 and " + CURRENT, contractId).firstResultOptional();
    }

    /// The contract that renews another, unless it was given up as a draft.
    public static Optional<ContractRow> renewalOf(String contractId) {
        return find("renews = ?1 and status <> 'withdrawn'", contractId).firstResultOptional();
    }

    /// Whether the contract has ended.
    public static boolean hasEnded(String contractId) {
        return count("contractId = ?1 and status = 'ended'", contractId) > 0;
    }

    /// Contracts in sight, newest first, from below a sequence number.
    public static List<ContractRow> newest(long below, int rows) {
        return find("sequence < ?1 and " + CURRENT + " order by sequence desc", below)
                .page(Page.ofSize(rows))
                .list();
    }

    /// The version as it stands between the parties.
    public Version standing(List<ApprovalRow> approvals) {
        return new Version(
                version,
                change(),
                Standing.of(status),
                new Person(Side.of(authorParty), createdBy),
                approvals.stream()
                        .map(one -> new Person(Side.of(one.party), one.subject))
                        .toList());
    }

    /// What it is to the version before.
    public Change change() {
        return switch (change) {
            case "amendment" ->
                    new Change.Amendment(effectiveFrom, AppliesTo.of(appliesTo).orElseThrow());
            case "ending" -> new Change.Ending(lastDay, Optional.ofNullable(noticeDays));
            default -> new Change.First();
        };
    }

    /// Names what a reader has read, so that it is not changed unread.
    public String etag() {
        return "\"%d.%d\"".formatted(version, revision);
    }

    /// Refuses a change of what somebody has not read as it stands.
    ///
    /// @throws Problem 412
    public void requireAsRead(IfMatch read) {
        if (!read.names(etag())) {
            throw Problem.preconditionFailed(
                            "version-changed",
                            "You read %s and version %d is %s now; read it again and decide then"
                                    .formatted(read.tags(), version, etag()))
                    .with("etag", etag());
        }
    }
}
