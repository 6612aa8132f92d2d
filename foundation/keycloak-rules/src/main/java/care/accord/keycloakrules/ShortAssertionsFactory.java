package care.accord.keycloakrules;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;

/// Makes [ShortAssertions] known to Keycloak; the realm's client policies name it.
public final class ShortAssertionsFactory implements ClientPolicyExecutorProviderFactory {
    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new ShortAssertions(session);
    }

    @Override
    public String getId() {
        return ShortAssertions.ID;
    }

    @Override
    public String getHelpText() {
        return "Refuses client assertions that expire more than %d seconds ahead."
                .formatted(Lifetime.LONGEST_SECONDS);
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope settings) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
