package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the gateway answered.
public final class Answer {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    public Optional<String> location() {
        return header("Location");
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public byte[] body() {
        return body.clone();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new JourneyFailed(request + " did not answer with JSON", e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// This answer if it has the status, otherwise a failure that shows the problem document.
    public Answer expect(int expected) {
        if (status != expected) {
            throw new JourneyFailed(
                    "%s answered %d instead of %d: %s"
                            .formatted(request, status, expected, text()));
        }
        return this;
    }
}
