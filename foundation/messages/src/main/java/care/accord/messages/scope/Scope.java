package care.accord.messages.scope;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A SMART scope in either syntax: `system/Group.rs` (version 2), `system/Group.read` (version 1).
///
/// @param context on whose behalf: `system` of a client, `user` of a person; `patient` needs a launch, which there is none of
///     here
/// @param resource a type of resource, or `*` for all
/// @param interactions of create, read, update, delete, search the first letters, in this order
public record Scope(String context, String resource, String interactions) {
    /// Every type of resource.
    public static final String ALL = "*";

    private static final Pattern SYNTAX =
            Pattern.compile(
                    "^(patient|user|system)/(\\*|[A-Z][A-Za-z]+)\\.(read|write|\\*|(?=[cruds])c?r?u?d?s?)$");

    private static final List<String> RESOURCES =
            List.of(
                    ALL,
                    "AuditEvent",
                    "Coverage",
                    "ExplanationOfBenefit",
                    "Group",
                    "Location",
                    "Measure",
                    "MeasureReport",
                    "Organization",
                    "Patient",
                    "Practitioner",
                    "PractitionerRole",
                    "RelatedPerson");
    private static final List<String> PERMISSIONS =
            List.of("r", "s", "rs", "cud", "cruds", "read", "write", ALL);

    /// Every scope that a client can be granted. The authorization server expands nothing, so each is registered there.
    public static final List<String> REGISTERED =
            RESOURCES.stream()
                    .flatMap(resource ->
                            PERMISSIONS.stream()
                                    .map(permission -> "system/" + resource + "." + permission))
                    .toList();

    /// Empty for what is no SMART scope, such as `openid`.
    public static Optional<Scope> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Scope(
                                matcher.group(1), matcher.group(2), interactions(matcher.group(3))))
                : Optional.empty();
    }

    /// SMART App Launch 2.2, "Scopes for requesting FHIR resources": how version 1 translates.
    private static String interactions(String written) {
        return switch (written) {
            case "read" -> "rs";
            case "write" -> "cud";
            case ALL -> "cruds";
            default -> written;
        };
    }

    /// Whether whoever has this scope may do this.
    ///
    /// @param type a type of resource, or `*` for the whole server
    public boolean allows(String type, char interaction) {
        return !context.equals("patient")
                && (resource.equals(ALL) || resource.equals(type))
                && interactions.indexOf(interaction) >= 0;
    }

    /// Whether whoever has this scope has the other one too.
    public boolean covers(Scope other) {
        return context.equals(other.context)
                && other.interactions.chars().allMatch(c -> allows(other.resource, (char) c));
    }
}
