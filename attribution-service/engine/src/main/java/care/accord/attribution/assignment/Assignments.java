package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.eligibility.Criterion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The answers of a run for everyone, as columns; one is turned into an [Assignment] only when asked for. They are asked for by
/// the beneficiary's position in the population and lie by the place of their lines, which is the order of a pass: what is
/// written one after the other costs next to nothing, and several cores write to columns of their own.
public final class Assignments {
    private static final int NOBODY = 0;
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final DecidedBy[] DECIDED_BY = DecidedBy.values();
    private static final AssignedBy[] ASSIGNED_BY = AssignedBy.values();
    private static final Criterion[] CRITERIA = Criterion.values();
    private static final byte NONE_FAILED = -1;
    private static final byte OURS = code(Outcome.ASSIGNED);
    private static final byte BY_CLAIMS = code(AssignedBy.CLAIMS);

    private final Assigner assigner;
    private final Builder columns;
    private final int contractSize;
    private final int approximations;

    private Assignments(Builder built) {
        assigner = built.assigner;
        columns = built;
        int ours = 0;
        int all = 0;
        for (int place = 0; place < built.outcome.length; place++) {
            ours += isContractAt(place) ? 1 : 0;
            all |= built.approximations[place];
        }
        contractSize = ours;
        approximations = all;
    }

    // A position stands for a word within one process, where it cannot change.
    @SuppressWarnings("EnumOrdinal")
    private static byte code(Enum<?> word) {
        return (byte) word.ordinal();
    }

    public int size() {
        return columns.outcome.length;
    }

    /// How many beneficiaries are the contract's.
    public int contractSize() {
        return contractSize;
    }

    public boolean isContract(int position) {
        return isContractAt(place(position));
    }

    private boolean isContractAt(int place) {
        return columns.outcome[place] == OURS
                && (columns.by[place] != BY_CLAIMS || columns.winner[place] == Entities.CONTRACT);
    }

    private int place(int position) {
        return assigner.population().placeOf(position);
    }

    public Outcome outcome(int position) {
        return OUTCOMES[columns.outcome[place(position)]];
    }

    /// The criterion failed by who is ineligible or removed.
    public Optional<Criterion> failed(int position) {
        byte failed = columns.failed[place(position)];
        return failed == NONE_FAILED ? Optional.empty() : Optional.of(CRITERIA[failed]);
    }

    public AssignedBy assignedBy(int position) {
        return ASSIGNED_BY[columns.by[place(position)]];
    }

    /// What put the winner ahead of the others by claims; means nothing where no step decided.
    public DecidedBy decidedBy(int position) {
        return DECIDED_BY[columns.decidedBy[place(position)]];
    }

    /// Number of the step that decided by claims, from 1 on, the step over the expanded window coming last; 0 where none did.
    public int step(int position) {
        int number = columns.step[place(position)];
        return number == Worksheet.ALL_STEPS ? assigner.rules().steps().size() + 1 : number + 1;
    }

    /// The entity ahead by claims.
    public Optional<Entity> winner(int position) {
        return entity(columns.winner[place(position)]);
    }

    public Optional<Entity> runnerUp(int position) {
        return entity(columns.runnerUp[place(position)]);
    }

    private Optional<Entity> entity(int number) {
        return number == NOBODY
                ? Optional.empty()
                : Optional.of(assigner.entities().entity(number));
    }

    /// Charges of the entity ahead, in cents, as the program weighs them: times [#weightParts].
    public long chargesInParts(int position) {
        return columns.charges[place(position)];
    }

    public long runnerUpChargesInParts(int position) {
        return columns.runnerUpCharges[place(position)];
    }

    /// How many parts make a whole charge: one, unless a program weighs charges by their day.
    public int weightParts() {
        return assigner.rules().comparison().weights().whole();
    }

    /// Claim lines of the entity ahead.
    public int lines(int position) {
        return columns.lines[place(position)];
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
        all.addAll(Approximation.of(approximations));
        return new Reservations(run.competitors(), all, run.unverifiedRules());
    }

    /// Columns being filled. Every place is written once, by one thread.
    static final class Builder {
        private final Assigner assigner;
        private final byte[] outcome;
        private final byte[] decidedBy;
        private final byte[] by;
        private final byte[] failed;
        private final byte[] step;
        private final int[] approximations;
        private final int[] winner;
        private final int[] runnerUp;
        private final long[] charges;
        private final long[] runnerUpCharges;
        private final int[] lines;

        Builder(Assigner assigner, int size) {
            this.assigner = assigner;
            outcome = new byte[size];
            decidedBy = new byte[size];
            by = new byte[size];
            failed = new byte[size];
            step = new byte[size];
            approximations = new int[size];
            winner = new int[size];
            runnerUp = new int[size];
            charges = new long[size];
            runnerUpCharges = new long[size];
            lines = new int[size];
        }

        /// Reads an answer off the worksheet.
        void write(int place, Worksheet sheet) {
            outcome[place] = code(sheet.outcome);
            Criterion criterion = sheet.failed;
            failed[place] = criterion == null ? NONE_FAILED : code(criterion);
            by[place] = code(sheet.by);
            step[place] = (byte) sheet.step;
            approximations[place] = sheet.approximations;
            if (sheet.step != Worksheet.NO_STEP) {
                writeTotals(place, sheet);
            }
        }

        private void writeTotals(int place, Worksheet sheet) {
            Tally tally = sheet.tally;
            decidedBy[place] = code(tally.decidedBy());
            winner[place] = sheet.entity[tally.first()];
            charges[place] = tally.weighed(tally.first());
            lines[place] = tally.lines(tally.first());
            if (tally.second() >= 0) {
                runnerUp[place] = sheet.entity[tally.second()];
                runnerUpCharges[place] = tally.weighed(tally.second());
            }
        }

        Assignments build() {
            return new Assignments(this);
        }
    }
}
