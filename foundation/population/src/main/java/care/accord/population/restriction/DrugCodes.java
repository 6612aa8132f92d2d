package care.accord.population.restriction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// National drug codes: labeler, product and package, on packages written with hyphens in ten digits, on claims in eleven
/// without (45 CFR 162.1002; 21 CFR 207.33).
final class DrugCodes {
    private static final Pattern PARTS = Pattern.compile("([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})");

    private DrugCodes() {}

    /// The code as claims write it; one that is not written with hyphens stays as it is.
    static String elevenDigits(String code) {
        Matcher parts = PARTS.matcher(code.strip());
        return parts.matches()
                ? padded(parts.group(1), 5) + padded(parts.group(2), 4) + padded(parts.group(3), 2)
                : code;
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
