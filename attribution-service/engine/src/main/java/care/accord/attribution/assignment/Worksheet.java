package care.accord.attribution.assignment;

import care.accord.attribution.assignment.Assignment.AssignedBy;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.Candidates;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Everything about one beneficiary while they are decided: the lines that count, the entities behind them, the sums of the
/// step that decides, and the answer. The arrays are used again for the next beneficiary, so that nothing is allocated for
/// a line or a person.
final class Worksheet {
    static final int USUAL_ENTITIES = 16;
    private static final int USUAL_LINES = 64;

    /// The lowest bits of a mark: the step that takes the clinician.
    static final int STEP = 0b111;

    static final int IN_WINDOW = 1 << 3;
    static final int PHYSICIAN = 1 << 4;
    static final int PRACTITIONER = 1 << 5;

    /// What an entity was seen with: [#PHYSICIAN] or [#PRACTITIONER] in the window, or a physician in the expanded window.
    static final int EXPANDED_PHYSICIAN = 1 << 6;

    /// Compares every line of the expanded window.
    static final int ALL_STEPS = STEP + 1;

    /// No step decided.
    static final int NO_STEP = -1;

    final Candidates candidates = new Candidates();
    int size;
    int[] line = new int[USUAL_LINES];
    int[] slot = new int[USUAL_LINES];
    byte[] marks = new byte[USUAL_LINES];
    int[] day = new int[USUAL_LINES];
    long[] charges = new long[USUAL_LINES];

    int entities;
    int[] entity = new int[USUAL_ENTITIES];
    byte[] seen = new byte[USUAL_ENTITIES];

    /// The steps, one bit each, in which a service was furnished in the window.
    int stepsSeen;

    boolean anythingPaid;
    int approximations;

    final Tally tally = new Tally();
    Outcome outcome = Outcome.NO_PRIMARY_CARE;
    @Nullable Criterion failed;
    int step = NO_STEP;
    AssignedBy by = AssignedBy.CLAIMS;

    /// A clean sheet.
    void begin() {
        size = 0;
        entities = 0;
        stepsSeen = 0;
        anythingPaid = false;
        approximations = 0;
        outcome = Outcome.NO_PRIMARY_CARE;
        failed = null;
        step = NO_STEP;
        by = AssignedBy.CLAIMS;
        tally.begin(0);
    }

    /// Writes a line down, without branching on what it is: that is never predictable. The caller
    /// fills in day and charges at the position returned.
    int add(int number, int entityNumber, int mark) {
        if (size == line.length) {
            grow();
        }
        int at = slotOf(entityNumber);
        line[size] = number;
        slot[size] = at;
        marks[size] = (byte) mark;
        int inWindow = -((mark / IN_WINDOW) & 1);
        int expandedPhysician = (mark & PHYSICIAN) * (EXPANDED_PHYSICIAN / PHYSICIAN);
        seen[at] |= (byte) ((mark & (PHYSICIAN | PRACTITIONER) & inWindow) | expandedPhysician);
        stepsSeen |= (1 << (mark & STEP)) & inWindow;
        return size++;
    }

    /// The position of an entity; a person sees few, so they are found by walking.
    private int slotOf(int number) {
        for (int at = 0; at < entities; at++) {
            if (entity[at] == number) {
                return at;
            }
        }
        if (entities == entity.length) {
            entity = Arrays.copyOf(entity, entities * 2);
            seen = Arrays.copyOf(seen, entities * 2);
        }
        entity[entities] = number;
        seen[entities] = 0;
        return entities++;
    }

    private void grow() {
        int longer = size * 2;
        line = Arrays.copyOf(line, longer);
        slot = Arrays.copyOf(slot, longer);
        marks = Arrays.copyOf(marks, longer);
        day = Arrays.copyOf(day, longer);
        charges = Arrays.copyOf(charges, longer);
    }

    /// Whether the line at this position is compared in a step.
    boolean isCompared(int position, int inStep) {
        return inStep == ALL_STEPS
                || (marks[position] & (STEP | IN_WINDOW)) == (inStep | IN_WINDOW);
    }

    /// Sums up a step. When services were furnished last is looked up only if that can decide.
    void sum(Tally into, int inStep) {
        into.begin(entities);
        for (int position = 0; position < size; position++) {
            if (isCompared(position, inStep)) {
                into.add(slot[position], day[position], charges[position]);
            }
        }
        if (into.anyTie()) {
            lookUpDays(into, inStep);
        }
    }

    /// A service of the window may break a tie, compared or not.
    private void lookUpDays(Tally into, int inStep) {
        for (int position = 0; position < size; position++) {
            int mark = marks[position];
            if (inStep == ALL_STEPS || (mark & IN_WINDOW) != 0) {
                if ((mark & STEP) == 0) {
                    into.sawPrimaryCare(slot[position], day[position]);
                } else {
                    into.sawSpecialist(slot[position], day[position]);
                }
            }
        }
    }
}
