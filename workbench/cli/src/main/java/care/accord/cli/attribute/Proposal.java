package care.accord.cli.attribute;

import care.accord.attribution.assignment.Participants;
import care.accord.attribution.run.RunTerms;
import care.accord.attribution.whatif.Exchanged;
import care.accord.attribution.whatif.Scenario;
import care.accord.cli.days.WrittenSpan;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The changes that `--what-if` names, such as `add-tin=100000001`.
///
/// @param ids by kind of change
/// @param method a program or a rule chain instead
/// @param assignmentMethod when the program's list is drawn up instead, as for `--method`
record Proposal(
        Map<String, Set<String>> ids,
        Optional<DateSpan> window,
        Optional<String> method,
        Optional<String> assignmentMethod) {
    private static final String WINDOW = "window";
    private static final String METHOD = "method";
    private static final String ASSIGNMENT_METHOD = "assignment-method";
    private static final List<String> KINDS =
            List.of("add-tin", "drop-tin", "add-ccn", "drop-ccn", "add-npi", "drop-npi");

    static Proposal of(List<String> changes, Participants now) {
        Map<String, Set<String>> ids = new TreeMap<>();
        Optional<DateSpan> window = Optional.empty();
        Optional<String> method = Optional.empty();
        Optional<String> assignmentMethod = Optional.empty();
        for (String change : changes) {
            int equals = change.indexOf('=');
            String kind = change.substring(0, Math.max(0, equals));
            String value = change.substring(equals + 1);
            switch (kind) {
                case WINDOW -> window = Optional.of(WrittenSpan.read(value));
                case METHOD -> method = Optional.of(value);
                case ASSIGNMENT_METHOD -> assignmentMethod = Optional.of(value);
                default ->
                        ids.computeIfAbsent(kind, _ -> new HashSet<>())
                                .add(checked(kind, value, now));
            }
        }
        if (window.isPresent() && assignmentMethod.isPresent()) {
            throw new IllegalArgumentException(
                    "--what-if %s and %s say two things: an assignment method names its own window"
                            .formatted(ASSIGNMENT_METHOD, WINDOW));
        }
        return new Proposal(ids, window, method, assignmentMethod);
    }

    private static String checked(String kind, String written, Participants now) {
        return switch (kind) {
            case "add-tin", "drop-tin" -> moved(kind, new Tin(written).value(), now.tins());
            case "add-ccn", "drop-ccn" -> moved(kind, new Ccn(written).value(), now.ccns());
            case "add-npi", "drop-npi" -> new Npi(written).value();
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not a change; write one of %s=ID, %s=START..END, %s=PROGRAM|CHAIN or %s=METHOD"
                                    .formatted(
                                            kind.isEmpty() ? written : kind + "=" + written,
                                            String.join("=ID, ", KINDS),
                                            WINDOW,
                                            METHOD,
                                            ASSIGNMENT_METHOD));
        };
    }

    private static String moved(String kind, String id, Set<String> participants) {
        if (kind.startsWith("add") == participants.contains(id)) {
            throw new IllegalArgumentException(
                    "--what-if %s=%s changes nothing: %s %s"
                            .formatted(
                                    kind,
                                    id,
                                    id,
                                    participants.contains(id)
                                            ? "takes part already"
                                            : "does not take part"));
        }
        return id;
    }

    /// @param other the terms of another method, of another window, or both
    Scenario scenario(Function<Proposal, RunTerms> other) {
        Optional<RunTerms> terms =
                method.isPresent() || window.isPresent() || assignmentMethod.isPresent()
                        ? Optional.of(other.apply(this))
                        : Optional.empty();
        return new Scenario(
                exchanged("tin"),
                exchanged("ccn"),
                exchanged("npi"),
                terms.map(RunTerms::window),
                terms);
    }

    private Exchanged exchanged(String kind) {
        return new Exchanged(
                ids.getOrDefault("add-" + kind, Set.of()),
                ids.getOrDefault("drop-" + kind, Set.of()));
    }
}
