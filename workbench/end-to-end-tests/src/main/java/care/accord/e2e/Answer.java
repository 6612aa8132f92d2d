package care.accord.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the gateway answered.
public record Answer(String request, int status, Optional<String> location, String contentType, byte[] body) {
    static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new JourneyFailed(request + " did not answer with JSON", e);
        } catch (java.io.IOException e) {
            throw new JourneyFailed(request + " could not be read", e);
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// This answer if it has the status, otherwise a failure that shows the problem document.
    public Answer expect(int expected) {
        if (status != expected) {
            throw new JourneyFailed("%s answered %d instead of %d: %s".formatted(request, status, expected, text()));
        }
        return this;
    }
}
