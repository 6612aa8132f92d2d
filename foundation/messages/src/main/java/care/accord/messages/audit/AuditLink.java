package care.accord.messages.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One event of a tenant's audit trail in one service, chained to the one before.
///
/// @param source the service that keeps the trail, such as `attribution`
/// @param sequence 1 for the first event of the tenant, without gaps
/// @param previous the hash of the event before; [#BEGINNING] for the first
/// @param event the AuditEvent (FHIR R4, JSON) to the byte
/// @param hash SHA-256, in hexadecimal, of everything else
public record AuditLink(
        String source, String tenant, long sequence, String previous, String event, String hash) {
    /// What the first event of a trail follows.
    public static final String BEGINNING = "0".repeat(64);

    /// The event that comes next in a trail.
    public static AuditLink following(
            String previous, String source, String tenant, long sequence, String event) {
        return new AuditLink(
                source,
                tenant,
                sequence,
                previous,
                event,
                hash(previous, source, tenant, sequence, event));
    }

    /// Whether the hash is that of the content.
    public boolean holds() {
        return hash.equals(hash(previous, source, tenant, sequence, event));
    }

    private static String hash(
            String previous, String source, String tenant, long sequence, String event) {
        String content = String.join("\n", previous, source, tenant, "" + sequence, event);
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
