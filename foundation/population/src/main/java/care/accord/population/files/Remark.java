package care.accord.population.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the totals of a feed do not tell of its good records: that they were left out on purpose, or taken otherwise than one
/// might think. None of it rejects anything.
public enum Remark {
    DENIED_LINES("Part B lines that the carrier denied (denial code 0): left out"),
    DISALLOWED_LINES(
            "Part B lines that were not processed as allowed (indicator none of A, O, R and S): left out"),
    UNPAID_FACILITY_CLAIMS(
            "facility claims that Medicare did not pay (non-payment reason): left out with all their lines"),
    VERSIONS_TAKEN_BACK(
            "versions of claims that the same feed takes back, and what takes them back: left out"),
    UNMATCHED_CANCELLATIONS(
            "cancellations of versions that are not in the feed: kept, to take back what an earlier one reported"),
    APPROXIMATE_FACILITY_LINES(
            "facility lines of a layout without allowed amounts: what Medicare covered and paid stands for them"),
    SUM_LINES(
            "lines of revenue center 0001 behind the lines of their claim, which they add up: left out"),
    UNCONTROLLED_RECORDS(
            "records of a delivery of beneficiaries without a control file: nobody says how many there should be"),
    TABLE_1_7_FILES("table 1-7 of an assignment list report: not read"),
    TABLE_1_8_FILES("table 1-8 of an assignment list report: not read"),
    TABLE_1_9_FILES("table 1-9 of an assignment list report: not read"),
    OTHER_FILES("files of a zip whose names are not those of a table of the report: not read");

    private final String sentence;

    Remark(String sentence) {
        this.sentence = sentence;
    }

    /// As callers see it, such as `denied-lines`; its last word says what is counted.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// For people who have to judge the feed.
    public String sentence() {
        return sentence;
    }

    public static Optional<Remark> of(String key) {
        return Arrays.stream(values()).filter(remark -> remark.key().equals(key)).findFirst();
    }
}
