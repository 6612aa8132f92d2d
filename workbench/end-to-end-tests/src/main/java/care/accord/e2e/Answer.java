package care.accord.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the gateway answered.
public final class Answer {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final int status;
    private final Optional<String> location;
    private final byte[] body;

    Answer(String request, int status, Optional<String> location, byte[] body) {
        this.request = request;
        this.status = status;
        this.location = location;
        this.body = body.clone();
    }

    public int status() {
        return status;
    }

    public Optional<String> location() {
        return location;
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
