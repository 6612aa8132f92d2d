package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.comparison.Trigger;
import care.accord.attribution.roster.Change.Cause;
import care.accord.attribution.roster.Change.Kind;
import care.accord.attribution.version.MemberLine;
import care.accord.attribution.version.RosterVersion;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Usd;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /// The contract's part of the person, a fraction; 1 where nobody shares the person.
    public BigDecimal weight;

    /// Everybody's part, a line each: the weight, a blank, what the provider is called; empty where nobody shares the person.
    public String parts;

    /// The rows of a version.
    public static List<MemberRow> of(RosterRow roster, RosterVersion version) {
        List<MemberRow> rows = new ArrayList<>();
        for (MemberLine line : version.lines()) {
            MemberRow row = new MemberRow();
            row.tenantId = roster.tenantId;
            row.counterpartyId = roster.counterpartyId;
            row.rosterId = roster.rosterId;
            row.rowNumber = rows.size() + 1;
            row.set(line);
            rows.add(row);
        }
        return rows;
    }

    private void set(MemberLine line) {
        MemberLine.Care care = line.care();
        beneficiaryId = line.beneficiary().value();
        displayName = line.displayName();
        tin = line.provider().tin();
        npi = line.provider().npi();
        step = care.step();
        decidedBy = care.decidedBy();
        allowedCents = care.allowed().cents();
        visits = care.visits();
        runnerUp = care.runnerUp();
        runnerUpCents = care.runnerUpAllowed().cents();
        memberMonths = line.memberMonths();
        change = line.kind().key();
        cause = line.cause().key();
        causedBy = line.causedBy().stream().map(Trigger::key).collect(Collectors.joining(" "));
        totalAllowedCents = care.totalAllowed().cents();
        totalVisits = care.totalVisits();
        weight = line.sharing().weight();
        parts = SharedParts.text(line.sharing().parts());
    }

    /// What the row says about the person, who stands on the roster, whatever brought them there.
    public MemberLine toLine() {
        return new MemberLine(
                new BeneficiaryId(beneficiaryId),
                displayName,
                new Provider(tin, npi),
                new MemberLine.Care(
                        step,
                        decidedBy,
                        new Usd(allowedCents),
                        visits,
                        runnerUp,
                        new Usd(runnerUpCents),
                        new Usd(totalAllowedCents),
                        totalVisits),
                sharing(),
                memberMonths,
                Kind.KEPT,
                Cause.NOTHING,
                List.of());
    }

    /// How much of the person is the contract's.
    public Sharing sharing() {
        return SharedParts.sharing(weight, parts);
    }

    /// Those on the roster, without those who were dropped, in order of row number.
    public static List<MemberRow> members(String rosterId) {
        return list("rosterId = ?1 and change <> 'dropped' order by rowNumber", rosterId);
    }

    /// What the members' places rest on.
    public static Usd allowed(String rosterId) {
        Long cents =
                find(
                                "select sum(allowedCents) from MemberRow where rosterId = ?1 and change <> 'dropped'",
                                rosterId)
                        .project(Long.class)
                        .firstResult();
        return new Usd(cents == null ? 0 : cents);
    }

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
