package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.assignment.Comparison.Choice;
import care.accord.attribution.assignment.Comparison.PaidService;
import care.accord.attribution.assignment.Comparison.TieBreak;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.eligibility.Eligibility;
import care.accord.attribution.voluntary.Designation;
import care.accord.population.Beneficiary;
import care.accord.population.Population;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.DateSpan;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The decision itself, on a worksheet: eligibility, the lines that count, pre-step and steps, the beneficiary's own choice,
/// removal. Lists and explanations both come from here, so they cannot differ.
final class Decider {
    private final AttributionRules rules;
    private final LineRules lineRules;
    private final Entities entities;
    private final Eligibility eligibility;
    private final Optional<Eligibility> removal;
    private final ChosenClinicians chosen;
    private final boolean preStep;
    private final boolean expanded;
    private final long shareParts;
    private final long shareWhole;

    Decider(AttributionTerms terms, Population population, LineRules lineRules, Entities entities) {
        rules = terms.rules();
        this.lineRules = lineRules;
        this.entities = entities;
        chosen = new ChosenClinicians(terms, population);
        BitSet elsewhere =
                ChosenClinicians.positions(
                        population, terms.circumstances().otherInitiatives().orElse(Set.of()));
        Set<String> areas = rules.residenceAreas();
        eligibility = new Eligibility(rules.eligibility(), terms.window(), areas, elsewhere);
        removal =
                terms.removal()
                        .map((DateSpan passed) ->
                                new Eligibility(rules.removal(), passed, areas, elsewhere));
        preStep = !rules.physicians().isEmpty();
        expanded = rules.expanded().isPresent();
        BigDecimal share =
                switch (rules.comparison().choice()) {
                    case Choice.FirstStepWithService() -> BigDecimal.ZERO;
                    case Choice.ShareOfFirstStep(BigDecimal atLeast) -> atLeast;
                };
        shareParts = share.unscaledValue().longValueExact();
        shareWhole = BigDecimal.TEN.pow(share.scale()).longValueExact();
    }

    void decide(Beneficiary beneficiary, Worksheet sheet) {
        sheet.begin();
        int facts = eligibility.facts(beneficiary);
        Criterion failed = eligibility.firstFailed(facts);
        if (failed != null) {
            sheet.outcome = Outcome.INELIGIBLE;
            sheet.failed = failed;
            return;
        }
        if (Eligibility.isResidenceUnknown(facts)) {
            sheet.approximations |= Approximation.RESIDENCE_UNKNOWN.bit();
        }
        lineRules.gather(beneficiary, sheet);
        byClaims(sheet);
        if (chosen.chose(beneficiary.index())) {
            byChoice(beneficiary.index(), sheet);
        } else if (chosen.choseUnknown(beneficiary.index())) {
            sheet.approximations |= Approximation.CHOSEN_CLINICIAN_UNKNOWN.bit();
        }
        if (removal.isPresent() && toContract(sheet)) {
            remove(removal.get().firstFailed(removal.get().facts(beneficiary)), sheet);
        }
    }

    /// What makes a line that counts do so.
    Optional<Citation> rule(Beneficiary beneficiary, int line) {
        return lineRules.rule(beneficiary, line);
    }

    /// The clinician whom the beneficiary at this position chose.
    Designation choice(int position) {
        return chosen.choice(position);
    }

    private void byClaims(Worksheet sheet) {
        int step = stepByPreStep(sheet);
        if (step == Worksheet.NO_STEP) {
            return;
        }
        sheet.step = step;
        sum(sheet, sheet.tally, step);
        sheet.tally.rank(sheet.entity, entities);
        int winner = sheet.tally.first();
        boolean barred =
                preStep
                        && Entities.isOrganization(sheet.entity[winner])
                        && !isOpen(sheet, winner, step);
        sheet.outcome = barred ? Outcome.NO_PHYSICIAN_SERVICE : Outcome.ASSIGNED;
    }

    /// Sums up a step as this program weighs ties.
    void sum(Worksheet sheet, Tally into, int step) {
        sheet.sum(into, step);
        if (rules.comparison().tieBreak() == TieBreak.LATEST_SERVICE) {
            into.forgetWhatWasNotCompared();
        }
    }

    /// The third step is tried only where no organization's physician furnished primary care in the window, and some
    /// organization qualifies for it.
    private int stepByPreStep(Worksheet sheet) {
        boolean seenInWindow = false;
        boolean qualified = false;
        if (expanded) {
            for (int slot = 0; slot < sheet.entities; slot++) {
                if (Entities.isOrganization(sheet.entity[slot])) {
                    seenInWindow |= isOpen(sheet, slot, 0);
                    qualified |= isOpen(sheet, slot, Worksheet.ALL_STEPS);
                }
            }
        }
        return qualified && !seenInWindow ? Worksheet.ALL_STEPS : stepByServices(sheet);
    }

    /// Whether an organization was seen with the clinicians that a step asks for.
    private static boolean isOpen(Worksheet sheet, int slot, int step) {
        int needed =
                step == Worksheet.ALL_STEPS
                        ? Worksheet.PRACTITIONER | Worksheet.EXPANDED_PHYSICIAN
                        : Worksheet.PHYSICIAN;
        return (sheet.seen[slot] & needed) == needed;
    }

    private int stepByServices(Worksheet sheet) {
        boolean nothing =
                sheet.stepsSeen == 0
                        || (rules.comparison().paidService() == PaidService.NEEDED
                                && !sheet.anythingPaid);
        if (nothing) {
            return Worksheet.NO_STEP;
        }
        int first = Integer.numberOfTrailingZeros(sheet.stepsSeen);
        return switch (rules.comparison().choice()) {
            case Choice.FirstStepWithService() -> first;
            case Choice.ShareOfFirstStep _ -> stepByShare(sheet, first);
        };
    }

    private int stepByShare(Worksheet sheet, int first) {
        long all = 0;
        long ofFirst = 0;
        for (int position = 0; position < sheet.size; position++) {
            all = Math.addExact(all, sheet.charges[position]);
            if ((sheet.marks[position] & Worksheet.STEP) == 0) {
                ofFirst = Math.addExact(ofFirst, sheet.charges[position]);
            }
        }
        boolean reached =
                Math.multiplyExact(ofFirst, shareWhole) >= Math.multiplyExact(all, shareParts);
        boolean onlyFirst = sheet.stepsSeen == 1;
        return reached || onlyFirst ? first : Integer.numberOfTrailingZeros(sheet.stepsSeen & ~1);
    }

    /// A choice supersedes claims in both directions.
    private void byChoice(int position, Worksheet sheet) {
        boolean byClaims = toContract(sheet);
        if (!chosen.choseContract(position)) {
            sheet.outcome = Outcome.CHOSE_ELSEWHERE;
        } else if (!chosen.needService() || sawContract(sheet)) {
            sheet.outcome = Outcome.ASSIGNED;
            sheet.by = byClaims ? AssignedBy.CHOICE_AND_CLAIMS : AssignedBy.CHOICE;
        }
    }

    private static boolean sawContract(Worksheet sheet) {
        for (int slot = 0; slot < sheet.entities; slot++) {
            if (sheet.entity[slot] == Entities.CONTRACT) {
                return true;
            }
        }
        return false;
    }

    private static void remove(@Nullable Criterion failed, Worksheet sheet) {
        if (failed != null) {
            sheet.outcome = Outcome.REMOVED;
            sheet.failed = failed;
        }
    }

    /// Whether the answer so far is the contract.
    static boolean toContract(Worksheet sheet) {
        return sheet.outcome == Outcome.ASSIGNED
                && (sheet.by != AssignedBy.CLAIMS
                        || sheet.entity[sheet.tally.first()] == Entities.CONTRACT);
    }
}
