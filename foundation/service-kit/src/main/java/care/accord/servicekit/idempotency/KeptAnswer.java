package care.accord.servicekit.idempotency;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/// An answer as it was first sent.
///
/// @param headers those that belong to the answer, such as `Location`
/// @param body empty for none
record KeptAnswer(int status, Map<String, String> headers, Buffer body) {}
