package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// What a search for lists asks for. Parameters that are not known are refused: a filter that is ignored would show more
/// than was asked for.
record GroupSearch(List<Filter> filters, Summary summary, int count, String startingAfter) {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "_count",
                            "_format",
                            "_id",
                            "_lastUpdated",
                            "_summary",
                            "characteristic",
                            "identifier",
                            "name",
                            "startingAfter"));

    GroupSearch {
        filters = List.copyOf(filters);
    }

    /// One condition on a list.
    interface Filter {
        boolean accepts(ListView list);
    }

    static GroupSearch of(MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (name.startsWith("member") || name.startsWith("patient")) {
                throw PersonInUrl.refused(name, "POST /fhir/Group/<id>/$attribution-status");
            }
            if (!KNOWN.contains(name.replaceAll(":.*", ""))) {
                throw Problem.badRequest(
                        "unknown-parameter",
                        "'%s' is not a search parameter here; send one of %s"
                                .formatted(name, String.join(", ", KNOWN)));
            }
        }
        return new GroupSearch(
                parameters.entrySet().stream()
                        .flatMap(one ->
                                one.getValue().stream().map(value -> filter(one.getKey(), value)))
                        .toList(),
                Summary.of(parameters.getFirst("_summary")),
                count(parameters.getFirst("_count")),
                parameters.containsKey("startingAfter")
                        ? parameters.getFirst("startingAfter")
                        : "");
    }

    private static int count(@org.jspecify.annotations.Nullable String count) {
        if (count == null) {
            return USUAL;
        }
        if (!count.matches("[0-9]{1,6}")) {
            throw Problem.badRequest(
                    "malformed-count", "_count is a whole number, not '%s'".formatted(count));
        }
        return Math.clamp(Integer.parseInt(count), 1, MOST);
    }

    /// Values separated by commas are alternatives.
    private static Filter filter(String name, String values) {
        List<String> alternatives = List.of(values.split(",", -1));
        return list -> alternatives.stream().anyMatch(value -> matches(list, name, value));
    }

    private static boolean matches(ListView list, String name, String value) {
        return switch (name) {
            case "_id" -> list.contractId().equals(value);
            case "_lastUpdated" ->
                    LastUpdated.of(value).accepts(list.version().since().toInstant());
            case "identifier" -> hasIdentifier(list, value);
            case "name" -> name(list).startsWith(value.toLowerCase(Locale.ROOT));
            case "name:contains" -> name(list).contains(value.toLowerCase(Locale.ROOT));
            case "name:exact" -> list.version().terms().name.equals(value);
            case "characteristic" ->
                    value.equals("attributed-to")
                            || value.equals(Systems.CHARACTERISTIC + "|attributed-to");
            case "_summary", "_count", "_format", "startingAfter" -> true;
            default ->
                    throw Problem.badRequest(
                            "unknown-modifier",
                            "'%s' has a modifier that is not known here; name takes :contains and :exact"
                                    .formatted(name));
        };
    }

    private static String name(ListView list) {
        return list.version().terms().name.toLowerCase(Locale.ROOT);
    }

    /// A token: `system|value`, or a value of any system.
    private static boolean hasIdentifier(ListView list, String token) {
        int bar = token.indexOf('|');
        String system = bar < 0 ? "" : token.substring(0, bar);
        String value = token.substring(bar + 1);
        return switch (system) {
            case "" ->
                    list.contractId().equals(value)
                            || list.version().terms().counterpartyId.equals(value)
                            || list.tins().contains(value)
                            || list.npis().contains(value);
            case Systems.CONTRACT -> list.contractId().equals(value);
            case Systems.PARTY -> list.version().terms().counterpartyId.equals(value);
            case Systems.TIN -> list.tins().contains(value);
            case Systems.NPI -> list.npis().contains(value);
            case Systems.MEMBER ->
                    throw PersonInUrl.refused(
                            "identifier", "POST /fhir/Group/<id>/$attribution-status");
            default -> false;
        };
    }
}
