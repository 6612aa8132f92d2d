package care.accord.servicekit.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Whose patients a caller may see. A token that names practices (`tin`) or clinicians (`npi`) opens those people only who are
/// attributed to them (45 CFR 164.502(b), the minimum necessary); where it names both, a person must be of both. Medical directors
/// and whoever breaks glass see all of their organization.
///
/// @param practices TINs; empty where the token names none
/// @param clinicians NPIs; empty where the token names none
public record OwnPatients(
        Optional<SortedSet<String>> practices, Optional<SortedSet<String>> clinicians) {
    /// Nobody is left out.
    public static final OwnPatients ALL = new OwnPatients(Optional.empty(), Optional.empty());

    private static final String DIGITS = "[0-9]+";

    /// What the database is told where a token names nothing that could be an identifier: it shows nobody then.
    private static final String NOBODY = "-";

    /// What the token of an identity says; everybody for who has none.
    static OwnPatients of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || identity.hasRole("medical-director")
                || identity.getAttribute(StandIns.EMERGENCY) != null) {
            return ALL;
        }
        return new OwnPatients(named(token.getClaim("tin")), named(token.getClaim("npi")));
    }

    private static Optional<SortedSet<String>> named(@Nullable Object claim) {
        return Optional.ofNullable(claim)
                .map(said -> said instanceof Collection<?> many ? many.stream() : Stream.of(said))
                .map(values ->
                        values.map(OwnPatients::text)
                                .filter(value -> value.matches(DIGITS))
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    boolean areAll() {
        return practices.isEmpty() && clinicians.isEmpty();
    }

    /// Identifiers as `accord_own_practices()` and `accord_own_clinicians()` read them.
    static String setting(SortedSet<String> named) {
        return named.isEmpty() ? NOBODY : String.join(" ", named);
    }
}
