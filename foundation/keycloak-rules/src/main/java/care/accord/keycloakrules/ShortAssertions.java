package care.accord.keycloakrules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/// Refuses a client whose assertion expires too far ahead. Keycloak has checked by then who signed it, for whom, and that
/// it was not used before; for one with `iat` it does not look how far ahead `exp` is.
final class ShortAssertions
        implements ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> {
    static final String ID = "accord-short-assertions";

    /// What clients ask with an assertion.
    private static final Set<ClientPolicyEvent> ASKING =
            EnumSet.of(
                    ClientPolicyEvent.BACKCHANNEL_AUTHENTICATION_REQUEST,
                    ClientPolicyEvent.BACKCHANNEL_TOKEN_REQUEST,
                    ClientPolicyEvent.DEVICE_AUTHORIZATION_REQUEST,
                    ClientPolicyEvent.DEVICE_TOKEN_REQUEST,
                    ClientPolicyEvent.JWT_AUTHORIZATION_GRANT,
                    ClientPolicyEvent.LOGOUT_REQUEST,
                    ClientPolicyEvent.PUSHED_AUTHORIZATION_REQUEST,
                    ClientPolicyEvent.RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST,
                    ClientPolicyEvent.SERVICE_ACCOUNT_TOKEN_REQUEST,
                    ClientPolicyEvent.TOKEN_EXCHANGE_REQUEST,
                    ClientPolicyEvent.TOKEN_INTROSPECT,
                    ClientPolicyEvent.TOKEN_REFRESH,
                    ClientPolicyEvent.TOKEN_REQUEST,
                    ClientPolicyEvent.TOKEN_REVOKE);

    private final KeycloakSession session;

    ShortAssertions(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getProviderId() {
        return ID;
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (!ASKING.contains(context.getEvent())) {
            return;
        }
        @Nullable String assertion =
                session.getContext()
                        .getHttpRequest()
                        .getDecodedFormParameters()
                        .getFirst(OAuth2Constants.CLIENT_ASSERTION);
        Optional<String> fault =
                Optional.ofNullable(assertion)
                        .flatMap(sent -> Lifetime.fault(sent, Instant.now().getEpochSecond()));
        if (fault.isPresent()) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_CLIENT, fault.get());
        }
    }
}
