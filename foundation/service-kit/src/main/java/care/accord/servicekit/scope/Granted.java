package care.accord.servicekit.scope;

import care.accord.messages.scope.Scope;
import care.accord.servicekit.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The scopes of the token that a request came with.
@RequestScoped
public class Granted {
    private final JsonWebToken token;

    @Inject
    Granted(JsonWebToken token) {
        this.token = token;
    }

    /// Whether one of the scopes allows this.
    public boolean allows(Interaction wanted) {
        String granted = Optional.ofNullable(token.<String>getClaim("scope")).orElse("");
        return Arrays.stream(granted.split(" ", -1))
                .flatMap(text -> Scope.parse(text).stream())
                .anyMatch(scope -> scope.allows(wanted.resource(), wanted.letter()));
    }

    /// Refuses what none of the scopes allows.
    ///
    /// @throws Problem 403 that names the scope when none allows this
    public void require(Interaction wanted) {
        if (!allows(wanted)) {
            throw Problem.forbidden(
                    "scope-missing",
                    "The access token has no scope for this; ask for %s".formatted(wanted.scope()));
        }
    }
}
