package care.accord.cli.attribute;

import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.whatif.Scenario;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.Tin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The changes that `--what-if` names, such as `add-tin=100000001`.
final class Proposal {
    private static final List<String> KINDS = List.of("add-tin", "drop-tin", "add-ccn", "drop-ccn");

    private Proposal() {}

    static Scenario of(List<String> changes, AttributionTerms terms) {
        Map<String, Set<String>> ids = new HashMap<>();
        KINDS.forEach(kind -> ids.put(kind, new HashSet<>()));
        for (String change : changes) {
            int equals = change.indexOf('=');
            String kind = change.substring(0, Math.max(0, equals));
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException(
                        "'%s' is not a change; write one of %s=ID"
                                .formatted(change, String.join("=ID, ", KINDS)));
            }
            String id = checked(kind, change.substring(equals + 1), terms.participants());
            ids.getOrDefault(kind, new HashSet<>()).add(id);
        }
        return new Scenario(
                ids.getOrDefault("add-tin", Set.of()),
                ids.getOrDefault("drop-tin", Set.of()),
                ids.getOrDefault("add-ccn", Set.of()),
                ids.getOrDefault("drop-ccn", Set.of()),
                Optional.empty(),
                Optional.empty());
    }

    private static String checked(String kind, String written, Participants now) {
        boolean practice = kind.endsWith("tin");
        String id = practice ? new Tin(written).value() : new Ccn(written).value();
        Set<String> participants = practice ? now.tins() : now.ccns();
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
}
