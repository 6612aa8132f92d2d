package care.accord.servicekit.scope;

import care.accord.messages.scope.Scope;
import java.util.List;
import java.util.Set;

/// What a request wants to do with which type of resource.
///
/// @param resource such as `Group`; `*` for the whole server
/// @param letter of create, read, update, delete, search the first
public record Interaction(String resource, char letter) {
    private static final String ROOT = "/fhir/";

    /// Operations that may be posted and change nothing; all others count as updates.
    private static final Set<String> READING =
            Set.of(
                    "$attribution-status",
                    "$care-gaps",
                    "$davinci-data-export",
                    "$evaluate-measure",
                    "$everything",
                    "$export",
                    "$risk-gap",
                    "$validate");

    /// Reading resources of a type.
    public static Interaction reading(String resource) {
        return new Interaction(resource, 'r');
    }

    /// Whether a path speaks FHIR.
    public static boolean isFhir(String path) {
        return path.startsWith(ROOT);
    }

    /// Reads it off a request.
    ///
    /// @param path from the root, such as `/fhir/Group/c-1`
    public static Interaction of(String method, String path) {
        List<String> steps = List.of(path.substring(ROOT.length()).split("/", -1));
        String first = steps.getFirst();
        boolean wholeServer = first.isEmpty() || first.startsWith("$") || first.startsWith("_");
        return new Interaction(wholeServer ? Scope.ALL : first, letter(method, steps));
    }

    private static char letter(String method, List<String> steps) {
        String last = steps.getLast();
        if (last.startsWith("$")) {
            return READING.contains(last) || method.equals("GET") ? 'r' : 'u';
        }
        return switch (method) {
            case "GET", "HEAD" -> steps.size() == 1 ? 's' : 'r';
            case "POST" -> last.equals("_search") ? 's' : 'c';
            case "DELETE" -> 'd';
            default -> 'u';
        };
    }

    /// The scope to ask for.
    String scope() {
        return "system/%s.%s".formatted(resource, letter);
    }
}
