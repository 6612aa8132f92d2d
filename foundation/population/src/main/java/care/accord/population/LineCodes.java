package care.accord.population;

/// Several codes a line, such as its diagnoses, for all lines of a population.
public final class LineCodes {
    /// Stands for a column that was not asked for.
    static final LineCodes NOT_LOADED = new LineCodes(new int[0], new int[0]);

    /// No line has any: it takes no room.
    public static final LineCodes NONE = new LineCodes(new int[0], new int[0]);

    private final int[] offsets;
    private final int[] codes;

    /// @param offsets where the codes of each line begin, and one more
    public LineCodes(int[] offsets, int[] codes) {
        this.offsets = offsets;
        this.codes = codes;
    }

    int count(int line) {
        return offsets.length == 0 ? 0 : offsets[line + 1] - offsets[line];
    }

    int code(int line, int nth) {
        return codes[offsets[line] + nth];
    }
}
