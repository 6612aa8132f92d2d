package care.accord.sampledata.care;

import care.accord.sampledata.care.Claim.Version;
import care.accord.sampledata.chance.Dice;
import java.util.List;

/// When claims are paid and received, and which are cancelled or replaced later.
///
/// @param runOut last day on which anything is received
record Receipts(int runOut) {
    private static final int AS_BILLED = 1000;

    List<Version> professional(int serviceEnd, Dice dice) {
        int paid = serviceEnd + 12 + dice.below(28);
        if (dice.perMille(50)) {
            paid += dice.below(130);
        }
        return versions(paid, dice);
    }

    List<Version> institutional(int serviceEnd, Dice dice) {
        int paid = serviceEnd + 18 + dice.below(40);
        if (dice.perMille(80)) {
            paid += dice.below(130);
        }
        return versions(paid, dice);
    }

    int drug(int day, Dice dice) {
        return Math.min(runOut, day + 3 + dice.below(12));
    }

    private List<Version> versions(int paid, Dice dice) {
        int received = Math.min(runOut, paid + 4 + dice.below(7));
        Version original = new Version(0, received, paid, AS_BILLED);
        int fate = dice.below(1000);
        int later = received + 15 + dice.below(90);
        if (fate >= 45 || later + 20 > runOut) {
            return List.of(original);
        }
        Version cancelled = new Version(1, later, later - 5, AS_BILLED);
        if (fate < 14) {
            return List.of(original, cancelled);
        }
        int perMille = dice.between(700, 1150);
        if (fate < 40) {
            return List.of(original, new Version(2, later, later - 5, perMille));
        }
        return List.of(original, cancelled, new Version(2, later + 12, later + 7, perMille));
    }
}
