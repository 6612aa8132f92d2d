package care.accord.vocabulary;

/// National Provider Identifier: ten digits, the last a Luhn check digit over the prefix 80840 (45 CFR 162.406).
public record Npi(String value) implements Comparable<Npi> {
    private static final int LENGTH = 10;

    /// What the constant prefix 80840 adds to the Luhn sum.
    private static final int PREFIX_SUM = 24;

    public Npi {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "'%s' is not an NPI: ten digits with a valid check digit".formatted(value));
        }
    }

    public static boolean isValid(String value) {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH; i++) {
            int digit = value.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Override
    public int compareTo(Npi other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
