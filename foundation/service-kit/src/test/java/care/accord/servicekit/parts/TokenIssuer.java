package care.accord.servicekit.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/// An issuer of tokens: publishes its discovery document and key set over HTTP, so that a service verifies signature,
/// issuer, audience and expiry exactly as it does against Keycloak.
final class TokenIssuer implements AutoCloseable {
    private final HttpServer server;

    private TokenIssuer(HttpServer server) {
        this.server = server;
    }

    static TokenIssuer start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TokenIssuer issuer = new TokenIssuer(server);
        KeyPair keys = Tokens.startIssuing(issuer.url());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, issuer.discovery()));
        server.createContext(
                "/jwks", exchange -> answer(exchange, keySet((RSAPublicKey) keys.getPublic())));
        server.createContext(
                "/protocol/openid-connect/token",
                exchange ->
                        answer(
                                exchange,
                                "{\"access_token\":\"%s\",\"expires_in\":300}"
                                        .formatted(Tokens.gateway())));
        server.start();
        return issuer;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token","end_session_endpoint":"%1$s/logout","authorization_endpoint":"%1$s/auth",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}\
        """
                .formatted(url());
    }

    private static String keySet(RSAPublicKey key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        byte[] modulus = key.getModulus().toByteArray();
        byte[] unsigned =
                modulus[0] == 0
                        ? java.util.Arrays.copyOfRange(modulus, 1, modulus.length)
                        : modulus;
        return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}\
        """
                .formatted(
                        Tokens.KEY_ID,
                        base64.encodeToString(unsigned),
                        base64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
