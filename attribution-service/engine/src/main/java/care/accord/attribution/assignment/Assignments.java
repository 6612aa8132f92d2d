package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.eligibility.Criterion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The answers of a run for everyone, as columns by the beneficiary's position in the population; one is turned into an
/// [Assignment] only when asked for.
public final class Assignments {
    private static final int NOBODY = 0;

    private final Assigner assigner;
    private final Outcome[] outcome;
    private final DecidedBy[] decidedBy;
    private final AssignedBy[] by;
    private final @Nullable Criterion[] failed;
    private final byte[] step;
    private final int[] winner;
    private final int[] runnerUp;
    private final long[] charges;
    private final long[] runnerUpCharges;
    private final int[] lines;
    private final int contractSize;
    private final int approximations;

    private Assignments(Builder built) {
        assigner = built.assigner;
        outcome = built.outcome;
        decidedBy = built.decidedBy;
        by = built.by;
        failed = built.failed;
        step = built.step;
        winner = built.winner;
        runnerUp = built.runnerUp;
        charges = built.charges;
        runnerUpCharges = built.runnerUpCharges;
        lines = built.lines;
        contractSize = built.contractSize;
        approximations = built.approximations;
    }

    public int size() {
        return outcome.length;
    }

    /// How many beneficiaries are the contract's.
    public int contractSize() {
        return contractSize;
    }

    public boolean isContract(int position) {
        return outcome[position] == Outcome.ASSIGNED
                && (by[position] != AssignedBy.CLAIMS || winner[position] == Entities.CONTRACT);
    }

    public Outcome outcome(int position) {
        return outcome[position];
    }

    /// The criterion failed by who is ineligible or removed.
    public Optional<Criterion> failed(int position) {
        return Optional.ofNullable(failed[position]);
    }

    public AssignedBy assignedBy(int position) {
        return by[position];
    }

    /// What put the winner ahead of the others by claims; means nothing where no step decided.
    public DecidedBy decidedBy(int position) {
        return decidedBy[position];
    }

    /// Number of the step that decided by claims, from 1 on, the step over the expanded window coming last; 0 where none did.
    public int step(int position) {
        int number = step[position];
        return number == Worksheet.ALL_STEPS ? assigner.rules().steps().size() + 1 : number + 1;
    }

    /// The entity ahead by claims.
    public Optional<Entity> winner(int position) {
        return entity(winner[position]);
    }

    public Optional<Entity> runnerUp(int position) {
        return entity(runnerUp[position]);
    }

    private Optional<Entity> entity(int number) {
        return number == NOBODY
                ? Optional.empty()
                : Optional.of(assigner.entities().entity(number));
    }

    /// Charges of the entity ahead, in cents, as the program weighs them: times [#weightParts].
    public long chargesInParts(int position) {
        return charges[position];
    }

    public long runnerUpChargesInParts(int position) {
        return runnerUpCharges[position];
    }

    /// How many parts make a whole charge: one, unless a program weighs charges by their day.
    public int weightParts() {
        return assigner.rules().comparison().weights().whole();
    }

    /// Claim lines of the entity ahead.
    public int lines(int position) {
        return lines[position];
    }

    /// The full answer for one beneficiary, decided again.
    public Assignment assignment(int position) {
        return assigner.decide(assigner.population().beneficiary(position));
    }

    /// What the answers have to be read with, with what any beneficiary's answer added.
    public Reservations reservations() {
        Reservations run = assigner.reservations();
        Set<Approximation> all = EnumSet.noneOf(Approximation.class);
        all.addAll(run.approximations());
        for (Approximation approximation : Approximation.values()) {
            if ((approximations & approximation.bit()) != 0) {
                all.add(approximation);
            }
        }
        return new Reservations(run.competitors(), all, run.unverifiedRules());
    }

    /// Columns being filled.
    static final class Builder {
        private final Assigner assigner;
        private final Outcome[] outcome;
        private final DecidedBy[] decidedBy;
        private final AssignedBy[] by;
        private final @Nullable Criterion[] failed;
        private final byte[] step;
        private final int[] winner;
        private final int[] runnerUp;
        private final long[] charges;
        private final long[] runnerUpCharges;
        private final int[] lines;
        private int contractSize;
        private int approximations;

        Builder(Assigner assigner, int size) {
            this.assigner = assigner;
            outcome = new Outcome[size];
            decidedBy = new DecidedBy[size];
            by = new AssignedBy[size];
            failed = new Criterion[size];
            step = new byte[size];
            winner = new int[size];
            runnerUp = new int[size];
            charges = new long[size];
            runnerUpCharges = new long[size];
            lines = new int[size];
        }

        /// Reads an answer off the worksheet.
        Outcome add(int position, Worksheet sheet) {
            Tally tally = sheet.tally;
            outcome[position] = sheet.outcome;
            failed[position] = sheet.failed;
            by[position] = sheet.by;
            step[position] = (byte) sheet.step;
            decidedBy[position] = DecidedBy.ONLY;
            approximations |= sheet.approximations;
            if (sheet.step != Worksheet.NO_STEP) {
                decidedBy[position] = tally.decidedBy();
                winner[position] = sheet.entity[tally.first()];
                charges[position] = tally.weighed(tally.first());
                lines[position] = tally.lines(tally.first());
                if (tally.second() >= 0) {
                    runnerUp[position] = sheet.entity[tally.second()];
                    runnerUpCharges[position] = tally.weighed(tally.second());
                }
            }
            if (Decider.toContract(sheet)) {
                contractSize++;
            }
            return sheet.outcome;
        }

        Assignments build() {
            return new Assignments(this);
        }
    }
}
