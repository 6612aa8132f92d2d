package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;

/// Numbers in addresses.
public final class Numbers {
    private static final String NUMBER = "[0-9]{1,18}";

    private Numbers() {}

    public static boolean isNumber(String text) {
        return text.matches(NUMBER);
    }

    /// What is no number names nothing.
    public static long of(String text) {
        if (!isNumber(text)) {
            throw Problem.notFound();
        }
        return Long.parseLong(text);
    }
}
