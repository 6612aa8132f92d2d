package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.assignment.Sharing.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// The parts of a person as one text: a line each, the weight, a blank, what the provider is called.
public final class SharedParts {
    private SharedParts() {}

    static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> part.weight().toPlainString() + " " + part.provider())
                .collect(Collectors.joining("\n"));
    }

    /// How much of a person a contract answers for, as a row says it.
    ///
    /// @param text empty where nobody shares the person
    public static Sharing sharing(BigDecimal weight, String text) {
        return text.isEmpty()
                ? Sharing.NONE
                : new Sharing(weight, text.lines().map(SharedParts::part).toList());
    }

    private static Part part(String line) {
        int blank = line.indexOf(' ');
        return new Part(line.substring(blank + 1), new BigDecimal(line.substring(0, blank)));
    }
}
