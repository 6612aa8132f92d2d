package care.accord.gateway.routes;

import java.util.Set;

/// What is told to anybody without a token, and nothing else: only to be read, at the pace of strangers.
public final class OpenPaths {
    /// What a FHIR server can do is asked before anybody can have a token of it.
    private static final String CAPABILITIES = "/fhir/metadata";

    /// The public directory holds published values only.
    private static final String DIRECTORY = "/v1/directory/organizations";

    /// As the router takes them.
    static final Set<String> ALL = Set.of(CAPABILITIES, DIRECTORY, DIRECTORY + "/:id");

    private OpenPaths() {}

    /// Whether a path of the interface, such as `/v1/rosters/{id}`, is open to be read.
    public static boolean isOpen(String path) {
        return ALL.contains(path.replaceAll("\\{([^}]+)}", ":$1"));
    }
}
