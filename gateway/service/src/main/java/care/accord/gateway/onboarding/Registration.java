package care.accord.gateway.onboarding;

import care.accord.messages.scope.Scope;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What an administrator asks for a program: which services it calls, what of FHIR it may do there, and in which roles.
///
/// @param name becomes the client id after the tenant, such as `payer-north-nightly-export`
/// @param services of `attribution`, `metrics`, `reconciliation`: the audiences of its tokens
/// @param scopes as they were asked for
/// @param roles what it does in the plain interface
/// @param ownPatients identifiers by claim, `tin` and `npi`: of whose patients it sees no others; empty where it sees all
record Registration(
        String name,
        Set<String> services,
        List<String> scopes,
        Set<String> roles,
        SortedMap<String, List<String>> ownPatients) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,40}");
    private static final Set<String> FIELDS =
            Set.of("name", "services", "scopes", "roles", "tin", "npi", "jwks", "jwksUrl");
    private static final Set<String> SERVICES = Set.of("attribution", "metrics", "reconciliation");

    /// Of provider organizations only, and how each is written.
    private static final Map<String, Pattern> OWN_PATIENTS =
            Map.of("tin", Pattern.compile("[0-9]{9}"), "npi", Pattern.compile("[0-9]{10}"));

    /// Approving, administering and auditing are for people.
    private static final Map<String, Set<String>> ROLES =
            Map.of(
                    "payer", Set.of("feed-submitter", "payer-analyst"),
                    "provider", Set.of("feed-submitter", "provider-analyst"));

    Registration {
        services = Set.copyOf(services);
        scopes = List.copyOf(scopes);
        roles = Set.copyOf(roles);
        ownPatients = Collections.unmodifiableSortedMap(new TreeMap<>(ownPatients));
    }

    /// Reads the document and refuses what a client of this type of tenant cannot have.
    static Registration of(JsonObject document, String tenantType) {
        document.fieldNames().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw Refusal.invalid(
                            "malformed-json", "'%s' is not a field of a client".formatted(field));
                });
        if (!(document.getValue("name") instanceof String name) || !NAME.matcher(name).matches()) {
            throw Refusal.invalid(
                    "name-unusable",
                    "'name' must be 3 to 41 lower case letters, digits and hyphens, a letter first");
        }
        return new Registration(
                name,
                chosen(document, "services", SERVICES),
                scopes(document),
                chosen(document, "roles", ROLES.getOrDefault(tenantType, Set.of())),
                ownPatients(document, tenantType));
    }

    private static SortedMap<String, List<String>> ownPatients(
            JsonObject document, String tenantType) {
        SortedMap<String, List<String>> own = new TreeMap<>();
        OWN_PATIENTS.forEach((field, form) -> {
            if (!document.containsKey(field)) {
                return;
            }
            List<String> identifiers = words(document, field);
            if (!tenantType.equals("provider")
                    || identifiers.isEmpty()
                    || !identifiers.stream().allMatch(form.asMatchPredicate())) {
                throw Refusal.invalid(
                        field + "-unusable",
                        "'%s' lists at least one identifier, in digits, and is for programs of provider organizations"
                                .formatted(field));
            }
            own.put(field, identifiers);
        });
        return own;
    }

    private static Set<String> chosen(JsonObject document, String field, Set<String> allowed) {
        List<String> words = words(document, field);
        words.stream()
                .filter(word -> !allowed.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw Refusal.invalid(
                            field + "-unusable",
                            "'%s' in '%s' is none of %s"
                                    .formatted(word, field, allowed.stream().sorted().toList()));
                });
        return Set.copyOf(words);
    }

    static List<String> scopes(JsonObject document) {
        List<String> scopes = words(document, "scopes");
        scopes.stream()
                .filter(scope -> !Scope.REGISTERED.contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw Refusal.invalid(
                            "scopes-unusable",
                            "'%s' is no scope of this platform; see scopes_supported in /fhir/.well-known/smart-configuration"
                                    .formatted(scope));
                });
        return scopes;
    }

    private static List<String> words(JsonObject document, String field) {
        Object value = document.getValue(field, new JsonArray());
        if (value instanceof JsonArray array && array.stream().allMatch(String.class::isInstance)) {
            return array.stream().map(String.class::cast).distinct().toList();
        }
        throw Refusal.invalid("malformed-json", "'%s' must be a list of texts".formatted(field));
    }

    /// Every registered scope that is covered by one of these: a client may ask for less than it may have, and the authorization
    /// server knows only what it was given by name.
    static List<String> withNarrower(List<String> scopes) {
        List<Scope> granted = scopes.stream().flatMap(text -> Scope.parse(text).stream()).toList();
        return Scope.REGISTERED.stream()
                .filter(text ->
                        Scope.parse(text)
                                .filter(narrow ->
                                        granted.stream().anyMatch(wide -> wide.covers(narrow)))
                                .isPresent())
                .toList();
    }
}
