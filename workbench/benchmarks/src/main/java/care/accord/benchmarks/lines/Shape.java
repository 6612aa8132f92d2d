package care.accord.benchmarks.lines;

/// How much is generated, and how dense the traps are.
///
/// @param lines claim lines of first versions; cancellations and replacements come on top
/// @param linesEach claim lines of a beneficiary over [Days#MONTHS] months
/// @param practices practices with [Providers#CLINICIANS_EACH] clinicians each
/// @param lists participant lists; every second practice is on one
/// @param dense every beneficiary is a trap, days and amounts collide; for correctness, not for speed
public record Shape(long seed, long lines, int linesEach, int practices, int lists, boolean dense) {

    /// What a Medicare population looks like: 100 lines each in two years, one in thirteen primary care.
    public static Shape plausible(long seed, long lines) {
        return new Shape(seed, lines, 100, 2_000, 40, false);
    }

    /// The traps of assignment, in every beneficiary.
    public static Shape traps(long seed, long lines) {
        return new Shape(seed, lines, 48, 12, 2, true);
    }

    public int beneficiaries() {
        return Math.toIntExact(lines / linesEach);
    }
}
