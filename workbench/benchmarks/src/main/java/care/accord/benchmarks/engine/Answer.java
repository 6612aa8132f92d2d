package care.accord.benchmarks.engine;

/// What is compared: one row for each beneficiary, the same from the engine and from SQL.
///
/// @param verdict `assigned` to the contract, `elsewhere`, or why nobody's
/// @param step 1, 2 or 3, and 0 where nothing was compared
/// @param entity `CONTRACT`, or the TIN or CCN with the plurality
/// @param decidedBy how the first was told from the second
public record Answer(
        String person, String verdict, int step, String entity, long cents, String decidedBy) {
    /// As the file has it, and as SQL writes it.
    public String row() {
        return person + "," + verdict + "," + step + "," + entity + "," + cents + "," + decidedBy;
    }
}
