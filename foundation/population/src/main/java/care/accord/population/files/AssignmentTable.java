package care.accord.population.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The tables of an assignment list report that are read. Their files have names that end in the number of the table, such as
/// `…_1-1.csv`.
enum AssignmentTable {
    ASSIGNED(1),
    TINS(2),
    CCNS(3),
    CLINICIANS(4),
    TURNOVER(5),
    ASSIGNABLE(6);

    private static final Pattern NAME = Pattern.compile("(?:.*[^0-9])?1-([1-9])\\.(?:csv|txt)");

    private final int number;

    AssignmentTable(int number) {
        this.number = number;
    }

    /// As the report has it, such as `1-5`.
    String label() {
        return "1-" + number;
    }

    Layout layout() {
        return switch (this) {
            case ASSIGNED -> new AssignmentListLayout();
            case TINS -> ListedCareLayout.byTin();
            case CCNS -> ListedCareLayout.byCcn();
            case CLINICIANS -> ListedCareLayout.byClinician();
            case TURNOVER -> new TurnoverLayout();
            case ASSIGNABLE -> new AssignableLayout();
        };
    }

    /// The table with this file name.
    static Optional<AssignmentTable> named(String file) {
        return Arrays.stream(values()).filter(table -> table.number == number(file)).findFirst();
    }

    /// What there is to say of a file that is no table that is read.
    static Remark remark(String file) {
        return switch (number(file)) {
            case 7 -> Remark.TABLE_1_7_FILES;
            case 8 -> Remark.TABLE_1_8_FILES;
            case 9 -> Remark.TABLE_1_9_FILES;
            default -> Remark.OTHER_FILES;
        };
    }

    private static int number(String file) {
        Matcher matcher =
                NAME.matcher(file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
