package care.accord.reconciliation.contract.events;

import care.accord.reconciliation.agreement.Answer;
import care.accord.reconciliation.agreement.Change;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.agreement.Course;
import care.accord.reconciliation.agreement.Move;
import care.accord.reconciliation.agreement.Person;
import care.accord.reconciliation.agreement.Side;
import care.accord.reconciliation.agreement.Standing;
import care.accord.reconciliation.agreement.Version;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.FieldProblem;
import care.accord.reconciliation.contract.store.ApprovalRow;
import care.accord.reconciliation.contract.store.ContractDocuments;
import care.accord.reconciliation.contract.store.ContractMoveRow;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.store.Actor;
import care.accord.servicekit.precondition.IfMatch;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Load, decide, save: what happens to the versions of a contract, in the payer's transaction under way. Every step is written
/// down; a version that takes effect is announced, and the one before it gives way.
@ApplicationScoped
public class ContractCourse {
    private static final int FIRST_VERSION = 1;

    private final Clock clock;
    private final ContractDocuments documents;
    private final ContractAnnouncer announcer;

    @Inject
    ContractCourse(Clock clock, ContractDocuments documents, ContractAnnouncer announcer) {
        this.clock = clock;
        this.documents = documents;
        this.announcer = announcer;
    }

    /// A version to be written.
    public record Proposal(Change change, ContractDocument document, String reason) {}

    /// The first version of a new contract.
    public ContractRow post(ContractDocument document, Actor by) {
        ContractRow row = new ContractRow();
        row.tenantId = document.payer().tenant();
        row.counterpartyId = document.provider().tenant();
        row.contractId = UUID.randomUUID().toString();
        row.version = FIRST_VERSION;
        return write(row, new Proposal(new Change.First(), document, ""), by);
    }

    /// A further version, which the parties then approve.
    ///
    /// @throws Problem 409 where nothing can be proposed now, 422 where the days or the parties are not right
    public ContractRow propose(String contractId, Proposal proposal, Actor by) {
        List<ContractRow> rows = ContractRow.locked(contractId);
        Course course = course(rows);
        course.refusal(proposal.change())
                .ifPresent(refused -> {
                    throw problem(refused);
                });
        ContractRow basis = basis(rows, course, proposal.change());
        List<FieldProblem> problems =
                Course.problems(
                        proposal.change(), documents.read(basis), proposal.document(), today());
        refuse(problems);
        ContractRow row = new ContractRow();
        row.tenantId = basis.tenantId;
        row.counterpartyId = basis.counterpartyId;
        row.contractId = contractId;
        row.version = course.nextNumber();
        return write(row, proposal, by);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw invalid("invalid-proposal", "The proposal is not valid", problems);
        }
    }

    /// The terms that will be in force when a change comes.
    public ContractDocument termsOn(String contractId, Change change) {
        List<ContractRow> rows = ContractRow.versions(contractId);
        return documents.read(basis(rows, course(rows), change));
    }

    private static ContractRow basis(List<ContractRow> rows, Course course, Change change) {
        LocalDate from = change.effectiveFrom().orElse(LocalDate.MAX);
        Version version =
                course.latestApproved()
                        .filter(one -> one.standing() == Standing.ACTIVE || one.isDue(from))
                        .or(course::governing)
                        .orElseGet(course.versions()::getFirst);
        return rows.stream()
                .filter(row -> row.version == version.number())
                .findFirst()
                .orElseThrow();
    }

    private ContractRow write(ContractRow row, Proposal proposal, Actor by) {
        row.name = proposal.document().name();
        row.status = Standing.DRAFT.key();
        row.document = documents.write(proposal.document());
        row.createdBy = by.subject();
        row.createdAt = now();
        row.authorParty = by.party();
        row.authorName = by.name();
        row.reason = proposal.reason();
        row.change = proposal.change().key();
        row.effectiveFrom = proposal.change().effectiveFrom().orElse(null);
        if (proposal.change() instanceof Change.Amendment(var _, AppliesTo to)) {
            row.appliesTo = to.key();
        }
        if (proposal.change() instanceof Change.Ending(LocalDate lastDay, var notice)) {
            row.lastDay = lastDay;
            row.noticeDays = notice.orElse(null);
        }
        row.persist();
        record(row, Move.Name.WRITE, by, proposal.reason());
        return row;
    }

    /// Another text of a draft between the same parties; approvals of the text before fall away.
    ///
    /// @throws Problem 422 for another provider
    public void rewrite(ContractRow row, ContractDocument document, Actor by) {
        if (!document.provider().tenant().equals(row.counterpartyId)) {
            String detail =
                    "is '%s': expected %s, to whom it was shown; withdraw this draft and post another"
                            .formatted(document.provider().tenant(), row.counterpartyId);
            throw invalid(
                    "field-invalid", detail, List.of(new FieldProblem("/provider/tenant", detail)));
        }
        if (row.change() instanceof Change.Amendment amendment) {
            ContractDocument current = termsOn(row.contractId, amendment);
            refuse(Course.division(amendment, current, document));
        }
        make(row, new Move.Rewrite(person(by)), by, "");
        ApprovalRow.of(row).forEach(approval -> approval.delete());
        row.name = document.name();
        row.document = documents.write(document);
        row.createdBy = by.subject();
        row.authorName = by.name();
    }

    /// Approves the draft for a party; the last approval that it takes puts it in force, or has it wait for its day.
    ///
    /// @param read the draft as the one who approves has read it
    public void approve(String contractId, IfMatch read, Actor by) {
        ContractRow row = draft(contractId);
        row.requireAsRead(read);
        make(row, new Move.Approve(person(by), today()), by, "");
        ApprovalRow.write(row, by, now());
        if (Standing.of(row.status).governs()) {
            beginToday(row);
            announce(row, by);
        }
    }

    /// Gives the draft up.
    public void withdraw(String contractId, Actor by, String reason) {
        make(draft(contractId), new Move.Withdraw(), by, reason);
    }

    private static ContractRow draft(String contractId) {
        return ContractRow.locked(contractId).stream()
                .filter(row -> row.status.equals(Standing.DRAFT.key()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.conflict(
                                "no-draft",
                                "No version of the contract waits for approval; its versions say where each stands"));
    }

    /// Puts an approved version in force whose day has come; one that was overtaken meanwhile stays where it is.
    void takeEffect(String contractId, int version) {
        ContractRow.locked(contractId).stream()
                .filter(row -> row.version == version)
                .filter(row -> row.status.equals(Standing.APPROVED.key()))
                .findFirst()
                .ifPresent(row -> {
                    make(row, new Move.TakeEffect(today()), Actor.platform(), "");
                    announce(row, Actor.platform());
                });
    }

    /// An approval that comes after the day agreed on moves it: nobody is held to what was not agreed yet.
    private void beginToday(ContractRow row) {
        LocalDate today = today();
        boolean late = row.effectiveFrom == null || row.effectiveFrom.isBefore(today);
        if (late && row.lastDay == null) {
            row.effectiveFrom = today;
        }
    }

    private void announce(ContractRow row, Actor by) {
        announcer.activated(row, documents.read(row), by.subject());
    }

    private void make(ContractRow row, Move move, Actor by, String reason) {
        switch (row.standing(ApprovalRow.of(row)).take(move)) {
            case Answer.Taken(Version after) -> {
                if (after.standing().governs()) {
                    giveWay(row);
                }
                row.status = after.standing().key();
                row.revision++;
                record(row, move.name(), by, reason);
            }
            case Answer.Refused refused -> throw problem(refused);
        }
    }

    /// The version in force before, and one that waited for a day which does not come any more. At most one version of a
    /// contract is in force at any time, for the database too.
    private void giveWay(ContractRow successor) {
        ContractRow.versions(successor.contractId).stream()
                .filter(row -> row.version < successor.version)
                .filter(row -> row.standing(List.of()).allowed().contains(Move.Name.GIVE_WAY))
                .forEach(row ->
                        make(
                                row,
                                new Move.GiveWay(),
                                Actor.platform(),
                                "version %d".formatted(successor.version)));
        ContractRow.flush();
    }

    private static Course course(List<ContractRow> rows) {
        return new Course(rows.stream().map(row -> row.standing(ApprovalRow.of(row))).toList());
    }

    private static Person person(Actor actor) {
        return new Person(Side.of(actor.party()), actor.subject());
    }

    private static Problem problem(Answer.Refused refused) {
        return switch (refused.code()) {
            case FOUR_EYES -> Problem.forbidden(refused.code().key(), refused.why());
            case ILLEGAL_MOVE,
                    ALREADY_APPROVED,
                    NOT_YOURS,
                    NOTICE_TOO_SHORT,
                    NOT_ACTIVE,
                    PROPOSAL_OPEN,
                    ENDING_WAITS,
                    AMENDMENT_WAITS ->
                    Problem.conflict(refused.code().key(), refused.why());
        };
    }

    /// A document that is refused field by field.
    public static Problem invalid(String code, String detail, List<FieldProblem> problems) {
        return Problem.invalid(
                code,
                detail,
                problems.stream()
                        .map(one -> new Problem.FieldError(one.pointer(), one.detail()))
                        .toList());
    }

    private void record(ContractRow row, Move.Name move, Actor by, String reason) {
        ContractMoveRow line = new ContractMoveRow();
        line.tenantId = row.tenantId;
        line.counterpartyId = row.counterpartyId;
        line.contractId = row.contractId;
        line.position = ContractMoveRow.of(row.contractId).size();
        line.version = row.version;
        line.move = move.key();
        line.status = row.status;
        line.party = by.party();
        line.bySubject = by.subject();
        line.byName = by.name();
        line.at = now();
        line.reason = reason;
        line.persist();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
