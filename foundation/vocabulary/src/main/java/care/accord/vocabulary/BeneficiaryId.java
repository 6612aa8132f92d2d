package care.accord.vocabulary;

/// The identifier by which a payer knows a person. Protected health information: it is kept out of logs, URLs, headers and
/// exception messages, so [#toString] never shows it.
public record BeneficiaryId(String value) implements Comparable<BeneficiaryId> {
    private static final int LONGEST = 64;

    public BeneficiaryId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A beneficiary id has 1 to %d characters".formatted(LONGEST));
        }
    }

    @Override
    public int compareTo(BeneficiaryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "BeneficiaryId[withheld]";
    }
}
