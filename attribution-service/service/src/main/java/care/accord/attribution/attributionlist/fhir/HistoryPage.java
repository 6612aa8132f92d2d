package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.EarlierLists.Stretch;
import care.accord.servicekit.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Which part of a history is asked for. What a list says of people is looked up in what was known then, so a page is short.
///
/// @param count how many versions
/// @param before versions of lists before this one
record HistoryPage(int count, int before) {
    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final String NUMBER = "[0-9]{1,6}";

    static HistoryPage of(@Nullable String count, @Nullable String startingAfter) {
        return new HistoryPage(
                count == null ? USUAL : Math.clamp(number("_count", count), 1, MOST),
                startingAfter == null ? Integer.MAX_VALUE : number("startingAfter", startingAfter));
    }

    private static int number(String name, String text) {
        if (!text.matches(NUMBER)) {
            throw Problem.badRequest(
                    "malformed-count", "%s is a whole number, not '%s'".formatted(name, text));
        }
        return Integer.parseInt(text);
    }

    /// With one more, which tells whether there is another page.
    Stretch stretch() {
        return new Stretch(before, count + 1);
    }

    String query() {
        return before == Integer.MAX_VALUE
                ? "?_count=" + count
                : "?_count=%d&startingAfter=%d".formatted(count, before);
    }
}
