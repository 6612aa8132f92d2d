package care.accord.population.files;

import care.accord.vocabulary.Usd;

/// The line of revenue center 0001, which adds up the lines of its claim (NUBC, UB-04 form locator 42): whoever counts both
/// counts every dollar twice.
///
/// A sum behind lines with amounts is left out. One that stands alone carries what the claim says, and counts. Lines with
/// amounts behind a sum are refused, for by then it has been counted.
public final class SumOfClaim {
    public static final String CENTER = "0001";

    private final Column person;
    private final Column claim;
    private final Column center;
    private final Column allowed;
    private final Column paid;
    private String latestPerson = "";
    private String latestClaim = "";
    private boolean hasLines;
    private boolean hasSum;

    SumOfClaim(Column person, Column claim, Column center, Column allowed, Column paid) {
        this.person = person;
        this.claim = claim;
        this.center = center;
        this.allowed = allowed;
        this.paid = paid;
    }

    /// Whether the line repeats what lines of its claim before it said: then it is left out, and remarked on.
    boolean repeats(CsvLine line) {
        begin(line);
        if (line.money(allowed).equals(Usd.ZERO) && line.money(paid).equals(Usd.ZERO)) {
            return false;
        }
        if (!line.text(center).equals(CENTER)) {
            if (hasSum) {
                line.reject(
                        claim,
                        "comes behind the sum of its claim (revenue center 0001), which belongs behind the lines that it adds up, or nowhere");
            }
            hasLines = true;
            return false;
        }
        hasSum = !hasLines;
        if (hasLines) {
            line.remark(Remark.SUM_LINES);
        }
        return hasLines;
    }

    private void begin(CsvLine line) {
        if (!line.text(claim).equals(latestClaim) || !line.text(person).equals(latestPerson)) {
            latestClaim = line.text(claim);
            latestPerson = line.text(person);
            hasLines = false;
            hasSum = false;
        }
    }

    /// Whether the amounts of a line that was looked at count.
    static boolean counts(CsvLine line) {
        return line.remark().filter(Remark.SUM_LINES::equals).isEmpty();
    }
}
