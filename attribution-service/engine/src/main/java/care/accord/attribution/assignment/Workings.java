package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.LineColumns;
import care.accord.attribution.voluntary.Designation;
import care.accord.population.Beneficiary;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A decision with what it was made from, for an explanation: the worksheet that decided, read. Nothing here is computed a
/// second way.
public final class Workings {
    private static final int CENTS = 2;
    private static final int ENOUGH_DIGITS = 10;

    private final AttributionRules rules;
    private final Decider decider;
    private final Entities entities;
    private final LineColumns columns;
    private final Worksheet sheet;
    private final Beneficiary beneficiary;

    Workings(Assigner assigner, Worksheet sheet, Beneficiary beneficiary) {
        rules = assigner.rules();
        decider = assigner.decider();
        entities = assigner.entities();
        columns = assigner.columns();
        this.sheet = sheet;
        this.beneficiary = beneficiary;
    }

    public Assignment outcome() {
        return switch (sheet.outcome) {
            case ASSIGNED ->
                    switch (sheet.by) {
                        case CLAIMS -> byClaims();
                        case CHOICE, CHOICE_AND_CLAIMS ->
                                byChoice(decider.choice(beneficiary.index()));
                    };
            case INELIGIBLE -> nobody(new Reason.Ineligible(failed()));
            case NO_PRIMARY_CARE -> nobody(new Reason.NoPrimaryCare());
            case NO_PHYSICIAN_SERVICE ->
                    nobody(new Reason.NoPhysicianService(total(sheet.tally, sheet.tally.first())));
            case CHOSE_ELSEWHERE -> nobody(new Reason.ChoseElsewhere());
            case REMOVED -> nobody(new Reason.Removed(failed()));
        };
    }

    private static Assignment nobody(Reason reason) {
        return new Assignment.NotAssigned(reason);
    }

    private Criterion failed() {
        Criterion failed = sheet.failed;
        if (failed == null) {
            throw new IllegalStateException("An answer by a criterion names it");
        }
        return failed;
    }

    private Assignment byClaims() {
        return new Assignment.Assigned(
                total(sheet.tally, sheet.tally.first()),
                ProviderWithin.entity(sheet.tally.first(), sheet, columns),
                step(sheet.step),
                sheet.tally.decidedBy(),
                runnerUp());
    }

    private Optional<Total> runnerUp() {
        int second = sheet.tally.second();
        return second < 0 ? Optional.empty() : Optional.of(total(sheet.tally, second));
    }

    private Assignment byChoice(Designation choice) {
        Entity contract = entities.entity(Entities.CONTRACT);
        List<Total> totals = totals();
        Total own =
                totals.stream()
                        .filter(total -> total.entity().equals(contract))
                        .findFirst()
                        .orElse(new Total(contract, Usd.ZERO, 0, 0, choice.effective()));
        return new Assignment.Assigned(
                own,
                new Provider(choice.tin(), choice.npi()),
                Step.everyone("voluntary alignment", rules.voluntary().citation()),
                DecidedBy.CHOICE,
                totals.stream().filter(total -> !total.equals(own)).findFirst(),
                sheet.by);
    }

    /// Whether the beneficiary's choice decided, either way.
    public boolean isByChoice() {
        return sheet.outcome == Outcome.CHOSE_ELSEWHERE || sheet.by != AssignedBy.CLAIMS;
    }

    /// The lines that were compared, in order of service date.
    public List<ComparedLine> lines() {
        List<ComparedLine> lines = new ArrayList<>();
        if (sheet.step == Worksheet.NO_STEP) {
            return lines;
        }
        long[] weighed = new long[sheet.entities];
        for (int at = 0; at < sheet.size; at++) {
            if (sheet.isCompared(at, sheet.step)) {
                int slot = sheet.slot[at];
                Usd before = dollars(weighed[slot]);
                weighed[slot] += sheet.charges[at];
                lines.add(
                        new ComparedLine(
                                sheet.line[at],
                                dollars(weighed[slot]).minus(before),
                                decider.rule(beneficiary, sheet.line[at])));
            }
        }
        return lines;
    }

    /// The entities that competed, the one ahead first.
    public List<Total> totals() {
        return sheet.step == Worksheet.NO_STEP ? List.of() : totals(sheet.tally);
    }

    /// What every step would have compared, in order, whether it decided or not. Steps without any service are left out.
    public List<StepTotals> steps() {
        List<StepTotals> steps = new ArrayList<>();
        for (int number = 0; number < rules.steps().size(); number++) {
            add(steps, number);
        }
        if (rules.expanded().isPresent()) {
            add(steps, Worksheet.ALL_STEPS);
        }
        return steps;
    }

    private void add(List<StepTotals> steps, int number) {
        Tally tally = new Tally();
        decider.sum(sheet, tally, number);
        List<Total> totals = totals(tally);
        if (!totals.isEmpty()) {
            steps.add(new StepTotals(step(number), number == sheet.step, totals));
        }
    }

    /// What has to be known about this answer beyond what holds for the whole run.
    public Set<Approximation> approximations() {
        return Approximation.of(sheet.approximations);
    }

    private List<Total> totals(Tally tally) {
        Comparator<Integer> order =
                (slot, other) -> {
                    if (slot.equals(other)) {
                        return 0;
                    }
                    return tally.isAhead(slot, other, sheet.entity, entities) ? -1 : 1;
                };
        return IntStream.range(0, tally.size())
                .filter(tally::competes)
                .boxed()
                .sorted(order)
                .map(slot -> total(tally, slot))
                .toList();
    }

    private Total total(Tally tally, int slot) {
        return new Total(
                entities.entity(sheet.entity[slot]),
                dollars(tally.weighed(slot)),
                tally.lines(slot),
                tally.visits(slot),
                LocalDate.ofEpochDay(tally.latestDay(slot)));
    }

    private Usd dollars(long weighed) {
        BigDecimal whole = BigDecimal.valueOf(rules.comparison().weights().whole());
        return Usd.rounded(
                BigDecimal.valueOf(weighed, CENTS)
                        .divide(whole, ENOUGH_DIGITS, RoundingMode.HALF_UP));
    }

    private Step step(int number) {
        return number == Worksheet.ALL_STEPS
                ? rules.expanded().orElseThrow().step()
                : rules.steps().get(number);
    }
}
