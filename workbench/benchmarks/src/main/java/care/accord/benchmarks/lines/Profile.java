package care.accord.benchmarks.lines;

/// What is particular about a beneficiary; most are ordinary unless the shape is dense.
enum Profile {
    ORDINARY,
    /// Practitioners in the window, physicians only in the year before.
    PRACTITIONERS,
    /// Specialists, and now and then one small visit to a practitioner elsewhere.
    SPECIALISTS,
    /// A health center or rural clinic.
    CENTER,
    /// Stays in a skilled nursing facility.
    FACILITY,
    /// Stays in a hospital, where plans for the end of life are talked about.
    HOSPITAL,
    /// The same charge at two practices, again and again.
    TORN,
    MONTH_IN_PRIVATE_PLAN,
    MONTH_OF_ONE_PART,
    DIED,
    UNCOVERED,
    /// Has claims, none of them primary care.
    UNSEEN;

    /// In a plausible population one in so many is not ordinary.
    private static final int RARE = 12;

    static Profile of(Shape shape, int beneficiary) {
        long hash = (beneficiary + 1L) * 0x9E3779B97F4A7C15L;
        int draw = (int) ((hash ^ (hash >>> 29)) >>> 35);
        if (!shape.dense() && draw % RARE != 0) {
            return ORDINARY;
        }
        return values()[draw / RARE % values().length];
    }
}
