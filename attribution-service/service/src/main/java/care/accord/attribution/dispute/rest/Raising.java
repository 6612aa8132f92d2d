package care.accord.attribution.dispute.rest;

import care.accord.attribution.assignment.Participant;
import care.accord.attribution.assignment.Provider;
import care.accord.attribution.attributionlist.files.KnownPeople;
import care.accord.attribution.contract.store.ParticipantRow;
import care.accord.attribution.contract.store.TermsRow;
import care.accord.attribution.dispute.Actor.Member;
import care.accord.attribution.dispute.Dispute;
import care.accord.attribution.dispute.DisputeWindow;
import care.accord.attribution.dispute.Question;
import care.accord.attribution.dispute.Question.Kind;
import care.accord.attribution.dispute.Question.Place;
import care.accord.attribution.dispute.Step;
import care.accord.attribution.dispute.store.DisputeRow;
import care.accord.attribution.roster.store.MemberRow;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.Npi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Raises disputes: checks what is asked against the roster that it is about, and writes it down for both parties.
@RequestScoped
class Raising {
    private static final int LONGEST_TEXT = 4_000;

    private final Caller caller;
    private final Tenancy tenancy;
    private final KnownPeople people;

    @Inject
    Raising(Caller caller, Tenancy tenancy, KnownPeople people) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.people = people;
    }

    /// What a dispute is about, as the roster has it.
    ///
    /// @param row empty for someone who is not on the roster
    private record Subject(
            RosterRow roster, TermsRow terms, Optional<MemberRow> row, BeneficiaryId person) {
        Place place() {
            return row.filter(member -> !member.isDropped()).isPresent()
                    ? Place.ON_LIST
                    : Place.OFF_LIST;
        }
    }

    String raise(DisputeRequest request, Member by, Instant now) {
        Subject subject = subject(request);
        Question question = question(request, subject);
        checkWindow(subject, now);
        String text = Texts.required(request.text(), "/text", LONGEST_TEXT);
        String attachment = Texts.optional(request.attachment(), "/attachment", LONGEST_TEXT);
        Dispute dispute = Dispute.raise(question, by, new Step.Raise(text, attachment), now);
        DisputeRow row = row(subject, dispute, now);
        // The rows of a contract are its payer's; both parties' disputes are written there.
        tenancy.runInTransaction(
                subject.roster().tenantId,
                () -> {
                    refuseSecond(row);
                    row.save(dispute);
                });
        return row.disputeId;
    }

    private Subject subject(DisputeRequest request) {
        String rosterId = Texts.required(request.rosterId(), "/rosterId", LONGEST_TEXT);
        Subject seen = tenancy.inTransaction(caller.tenant(), () -> inSight(request, rosterId));
        if (seen.row().isEmpty()
                && people.find(seen.roster(), seen.terms().period(), seen.person()).isEmpty()) {
            throw invalid(
                    "member-unknown",
                    "/memberId",
                    "The payer has reported no member with this identifier");
        }
        return seen;
    }

    private static Subject inSight(DisputeRequest request, String rosterId) {
        RosterRow roster = RosterRow.withId(rosterId).orElseThrow(Problem::notFound);
        TermsRow terms = TermsRow.version(roster.contractId, roster.contractVersion).orElseThrow();
        if (request.row() != null) {
            MemberRow member = MemberRow.at(rosterId, request.row()).orElseThrow(Problem::notFound);
            return new Subject(
                    roster, terms, Optional.of(member), new BeneficiaryId(member.beneficiaryId));
        }
        String memberId = Texts.required(request.memberId(), "/memberId", 64);
        Optional<MemberRow> member =
                MemberRow.find("rosterId = ?1 and beneficiaryId = ?2", rosterId, memberId)
                        .firstResultOptional();
        return new Subject(roster, terms, member, new BeneficiaryId(memberId));
    }

    private Question question(DisputeRequest request, Subject subject) {
        Kind kind = kind(request);
        Question question =
                new Question(
                        kind,
                        subject.person(),
                        subject.place(),
                        proposed(request, subject),
                        subject.terms().period());
        question.flaw()
                .ifPresent(flaw -> {
                    throw invalid(
                            "question-incomplete",
                            "/type",
                            "'%s' cannot be asked: %s".formatted(kind.key(), flaw));
                });
        return question;
    }

    private static Kind kind(DisputeRequest request) {
        String known =
                Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "));
        String type = Texts.required(request.type(), "/type", LONGEST_TEXT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key().equals(type))
                .findFirst()
                .orElseThrow(() ->
                        invalid(
                                "unknown-type",
                                "/type",
                                "'%s' is not a type; send one of %s".formatted(type, known)));
    }

    private Optional<Provider> proposed(DisputeRequest request, Subject subject) {
        DisputeRequest.ProviderJson named = request.provider();
        if (named == null) {
            return Optional.empty();
        }
        RosterRow roster = subject.roster();
        List<Participant> participants =
                tenancy.inTransaction(
                        roster.tenantId,
                        () -> ParticipantRow.list(roster.contractId, roster.participantVersion));
        if (participants.stream().noneMatch(one -> one.tin().equals(named.tin()))) {
            throw invalid(
                    "provider-unknown",
                    "/provider/tin",
                    "No participant of this contract has the TIN %s".formatted(named.tin()));
        }
        String npi = named.npi() == null ? "" : named.npi();
        if (!npi.isEmpty() && !Npi.isValid(npi)) {
            throw invalid(
                    "malformed-npi",
                    "/provider/npi",
                    "'%s' is not an NPI: ten digits with a valid check digit; leave it out to name the practice alone"
                            .formatted(npi));
        }
        return Optional.of(new Provider(named.tin(), npi));
    }

    private static void checkWindow(Subject subject, Instant now) {
        LocalDate decided = subject.roster().decidedAt.toLocalDate();
        DisputeWindow window = window(subject.terms());
        if (!window.isOpen(decided, day(now))) {
            throw Problem.conflict(
                    "window-closed",
                    "Roster version %d was decided on %s and could be questioned until %s; ask about a newer version"
                            .formatted(
                                    subject.roster().version,
                                    decided,
                                    window.raiseBy(decided).orElseThrow()));
        }
    }

    static DisputeWindow window(TermsRow terms) {
        return new DisputeWindow(Optional.ofNullable(terms.disputeWindowDays));
    }

    static LocalDate day(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static void refuseSecond(DisputeRow row) {
        DisputeRow.pending(row.contractId, row.beneficiaryId)
                .ifPresent(first -> {
                    throw Problem.conflict(
                                    "duplicate-dispute",
                                    "A dispute about this member waits for an answer already; add evidence to it")
                            .with("duplicateOf", "/v1/roster-disputes/" + first.disputeId);
                });
    }

    private static DisputeRow row(Subject subject, Dispute dispute, Instant now) {
        DisputeRow row = new DisputeRow();
        row.tenantId = subject.roster().tenantId;
        row.counterpartyId = subject.roster().counterpartyId;
        row.disputeId = "d-" + UUID.randomUUID();
        row.contractId = subject.roster().contractId;
        row.rosterId = subject.roster().rosterId;
        row.rosterVersion = subject.roster().version;
        row.rowNumber = subject.row().map(member -> member.rowNumber).orElse(null);
        row.displayName = subject.row().map(member -> member.displayName).orElse("");
        row.decideBy = window(subject.terms()).decideBy(day(now)).orElse(null);
        row.describe(dispute);
        return row;
    }

    private static Problem invalid(String code, String pointer, String detail) {
        return Problem.invalid(code, detail, List.of(new FieldError(pointer, detail)));
    }
}
