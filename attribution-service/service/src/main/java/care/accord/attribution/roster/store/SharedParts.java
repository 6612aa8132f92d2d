package care.accord.attribution.roster.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.assignment.Sharing.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parts of a person as one text: a line each, the weight, a blank, what the provider is called; and of the contract's providers, after tabs,
/// the practice and the clinician behind it.
public final class SharedParts {
    private static final String TAB = "\t";

    /// Fields of a part that is the contract's.
    private static final int NAMED = 3;

    private SharedParts() {}

    static String text(List<Part> parts) {
        return parts.stream().map(SharedParts::line).collect(Collectors.joining("\n"));
    }

    private static String line(Part part) {
        String named = part.weight().toPlainString() + " " + part.provider();
        return part.credited()
                .map(ours -> String.join(TAB, named, ours.tin(), ours.npi()))
                .orElse(named);
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
        String[] fields = line.split(TAB, -1);
        int blank = fields[0].indexOf(' ');
        return new Part(
                fields[0].substring(blank + 1),
                new BigDecimal(fields[0].substring(0, blank)),
                fields.length == NAMED
                        ? Optional.of(new Provider(fields[1], fields[2]))
                        : Optional.empty());
    }
}
