package care.accord.reconciliation.agreement;

import care.accord.reconciliation.agreement.Answer.Code;
import care.accord.reconciliation.agreement.Answer.Refused;
import care.accord.reconciliation.agreement.Change.AppliesTo;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.Division;
import care.accord.reconciliation.contract.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The versions of one contract, and what may be proposed next. Versions take effect in the order of their numbers, so that
/// whoever hears of a higher one knows that it is the newer.
public record Course(List<Version> versions) {
    public Course {
        versions = versions.stream().sorted(Comparator.comparingInt(Version::number)).toList();
    }

    /// The version that the parties are held to; empty before both have approved.
    public Optional<Version> governing() {
        return only(Standing.ACTIVE).or(() -> only(Standing.ENDED));
    }

    /// The version that waits for approvals.
    public Optional<Version> draft() {
        return only(Standing.DRAFT);
    }

    /// The version whose text a further one starts from: what will govern once all that is approved has taken effect.
    public Optional<Version> latestApproved() {
        return versions.reversed().stream()
                .filter(one ->
                        one.standing() == Standing.APPROVED || one.standing() == Standing.ACTIVE)
                .findFirst();
    }

    public int nextNumber() {
        return versions.stream().mapToInt(Version::number).max().orElse(0) + 1;
    }

    private Optional<Version> only(Standing standing) {
        return versions.stream().filter(one -> one.standing() == standing).findFirst();
    }

    /// Why nothing of this kind can be proposed now; empty where it can.
    public Optional<Refused> refusal(Change change) {
        Optional<Version> active = only(Standing.ACTIVE);
        if (active.isEmpty()) {
            return Optional.of(new Refused(Code.NOT_ACTIVE, notActive()));
        }
        Optional<Version> draft = draft();
        if (draft.isPresent()) {
            return Optional.of(
                    new Refused(
                            Code.PROPOSAL_OPEN,
                            "Version %d, an %s, waits for approval; approve or withdraw it first"
                                    .formatted(draft.get().number(), draft.get().change().key())));
        }
        return only(Standing.APPROVED).flatMap(waiting -> behind(waiting, change));
    }

    private String notActive() {
        return only(Standing.ENDED).isPresent()
                ? "The contract has ended; a further one is posted as a contract of its own"
                : "The contract is not in force; a draft is rewritten or withdrawn instead";
    }

    private static Optional<Refused> behind(Version waiting, Change change) {
        return switch (waiting.change()) {
            case Change.Ending(LocalDate lastDay, _) ->
                    Optional.of(
                            new Refused(
                                    Code.ENDING_WAITS,
                                    "The contract ends on %s by version %d; nothing follows that"
                                            .formatted(lastDay, waiting.number())));
            case Change.First _, Change.Amendment _ ->
                    switch (change) {
                        case Change.Ending _ -> Optional.empty();
                        case Change.First _, Change.Amendment _ ->
                                Optional.of(
                                        new Refused(
                                                Code.AMENDMENT_WAITS,
                                                "Version %d takes effect on %s; amend the contract after that"
                                                        .formatted(
                                                                waiting.number(),
                                                                waiting.change()
                                                                        .effectiveFrom()
                                                                        .orElseThrow())));
                    };
        };
    }

    /// What is wrong with the days of a proposal and with what it changes.
    ///
    /// @param current the terms that it changes
    /// @param proposed the terms that there would be
    public static List<FieldProblem> problems(
            Change change, ContractDocument current, ContractDocument proposed, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        switch (change) {
            case Change.First _ -> {}
            case Change.Amendment amendment -> {
                LocalDate from = amendment.from();
                if (from.isBefore(today)) {
                    problems.add(
                            new FieldProblem(
                                    "/effectiveFrom",
                                    "is %s: expected today, %s, or later; what was settled before stays under the version of then"
                                            .formatted(from, today)));
                }
                if (!proposed.payer().tenant().equals(current.payer().tenant())
                        || !proposed.provider().tenant().equals(current.provider().tenant())) {
                    problems.add(
                            new FieldProblem(
                                    "/document/provider/tenant",
                                    "is not the other party; end this contract and post one with the new party"));
                }
                problems.addAll(division(amendment, current, proposed));
            }
            case Change.Ending ending -> ending(ending, current, today).ifPresent(problems::add);
        }
        return problems;
    }

    /// What is wrong with other terms for a part of a period: terms that only mean something for the whole of it, on either side,
    /// and measures that the days before are settled by but that are not in the contract any more, as if nobody had reached them.
    public static List<FieldProblem> division(
            Change.Amendment amendment, ContractDocument current, ContractDocument proposed) {
        if (amendment.appliesTo() == AppliesTo.WHOLE_PERIOD) {
            return List.of();
        }
        Stream<FieldProblem> obstacles =
                Stream.of(current, proposed)
                        .flatMap(terms -> Division.obstacle(terms).stream())
                        .distinct()
                        .map(why ->
                                new FieldProblem(
                                        "/appliesTo",
                                        "is following-months, but the arrangement cannot be settled in parts: %s; write whole-period"
                                                .formatted(why)));
        Stream<FieldProblem> unmeasured =
                Division.paysBy(current).stream()
                        .filter(measure ->
                                proposed.measures().stream()
                                        .noneMatch(other -> other.measure().equals(measure)))
                        .map(measure ->
                                new FieldProblem(
                                        "/document/measures",
                                        "is without %s, which the days before are settled by; keep it, with role report if it pays nothing any more"
                                                .formatted(measure)));
        return Stream.concat(obstacles, unmeasured).toList();
    }

    private static Optional<FieldProblem> ending(
            Change.Ending ending, ContractDocument current, LocalDate today) {
        LocalDate earliest =
                ending.noticeDays()
                        .map(today::plusDays)
                        .filter(day -> day.isAfter(current.performancePeriod().start()))
                        .orElse(current.performancePeriod().start());
        return ending.lastDay().isBefore(earliest)
                ? Optional.of(
                        new FieldProblem(
                                "/lastDay",
                                "is %s: expected %s or later, %s"
                                        .formatted(
                                                ending.lastDay(),
                                                earliest,
                                                ending.noticeDays()
                                                        .map(
                                                                "a notice of %d days from today"
                                                                        ::formatted)
                                                        .orElse(
                                                                "the first day of the performance period"))))
                : Optional.empty();
    }
}
