package care.accord.servicekit.tenancy;

import care.accord.servicekit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who is calling, as the verified access token says: never as a request says.
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    @Inject
    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /// The tenant of the caller; a token without one is refused.
    public String tenant() {
        return claim("tenant");
    }

    public boolean isPayer() {
        return claim("tenant_type").equals("payer");
    }

    public boolean isProvider() {
        return claim("tenant_type").equals("provider");
    }

    /// The stable subject of the person or client, for audit and four-eyes rules.
    public String subject() {
        return token.getSubject();
    }

    /// The name to show to people: the username, or the client id of an OAuth client.
    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private String claim(String name) {
        String value = token.getClaim(name);
        if (value == null || value.isBlank()) {
            throw Problem.forbidden(
                    "token-without-tenant",
                    "The access token carries no '%s' claim".formatted(name));
        }
        return value;
    }
}
