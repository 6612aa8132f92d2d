package care.accord.attribution.eligibility;

import care.accord.population.Coverage;

/// What criteria look at, one bit each.
final class Facts {
    static final int BOTH_PARTS = 1;
    static final int PART_A_ONLY = 1 << 1;
    static final int PART_B_ONLY = 1 << 2;
    static final int MEDICARE_ADVANTAGE = 1 << 3;
    static final int COMMERCIAL = 1 << 4;
    static final int DECEASED = 1 << 5;
    static final int ABROAD = 1 << 6;
    static final int RESIDENCE_UNKNOWN = 1 << 7;
    static final int IN_OTHER_INITIATIVE = 1 << 8;
    static final int ELIGIBLE_MONTH = 1 << 9;

    static final int ENROLLED =
            BOTH_PARTS | PART_A_ONLY | PART_B_ONLY | MEDICARE_ADVANTAGE | COMMERCIAL;

    private Facts() {}

    static int of(Coverage coverage) {
        return switch (coverage) {
            case PARTS_A_AND_B -> BOTH_PARTS;
            case PART_A_ONLY -> PART_A_ONLY;
            case PART_B_ONLY -> PART_B_ONLY;
            case MEDICARE_ADVANTAGE -> MEDICARE_ADVANTAGE;
            case COMMERCIAL -> COMMERCIAL;
        };
    }
}
