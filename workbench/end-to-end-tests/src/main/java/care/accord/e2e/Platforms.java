package care.accord.e2e;

import care.accord.devstack.Platform;

/// Who can visit a running platform.
///
/// @param gateway the one door
record Platforms(String gateway, String tokenEndpoint, Secret secrets) {
    /// Looks up generated secrets.
    interface Secret {
        String ofClient(String clientId);

        String ofPeople();
    }

    static Platforms of(Platform platform) {
        return new Platforms(
                platform.gateway(),
                platform.tokenEndpoint(),
                new Secret() {
                    @Override
                    public String ofClient(String clientId) {
                        return platform.secrets().ofClient(clientId);
                    }

                    @Override
                    public String ofPeople() {
                        return platform.secrets().demoPassword();
                    }
                });
    }

    Visitor client(String clientId) {
        return Visitor.client(gateway, tokenEndpoint, clientId, secrets.ofClient(clientId));
    }

    /// A program that keeps its token for as long as it lasts.
    ///
    /// @param scope what it asks for below `/fhir`
    Visitor program(String clientId, String scope) {
        return bearing(token(clientId, scope));
    }

    String token(String clientId, String scope) {
        return Visitor.token(tokenEndpoint, clientId, secrets.ofClient(clientId), scope);
    }

    Visitor bearing(String token) {
        return Visitor.bearing(gateway, token);
    }

    Visitor person(String username) {
        return Visitor.person(gateway, username, secrets.ofPeople());
    }

    Visitor stranger() {
        return Visitor.stranger(gateway);
    }
}
