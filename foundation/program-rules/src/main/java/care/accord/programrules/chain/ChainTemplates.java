package care.accord.programrules.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The chains that ship with this build, for contracts to name or to start from.
public final class ChainTemplates {
    private static final List<String> IDS =
            List.of(
                    "commercial-ppo",
                    "hmo-pcp-of-record",
                    "medicaid-selection-auto-assignment",
                    "minnesota-ihp-like",
                    "specialist-episode-shared");

    private ChainTemplates() {}

    public static List<String> ids() {
        return IDS;
    }

    /// The chain with this id; empty where none ships under it.
    public static Optional<RuleChain> find(String id) {
        return IDS.contains(id)
                ? Optional.of(ChainText.read(text(id)).orThrow())
                : Optional.empty();
    }

    /// The chain with this id.
    ///
    /// @throws IllegalArgumentException naming the chains there are
    public static RuleChain of(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException(
                        "'%s' is not a rule chain; known are %s"
                                .formatted(id, String.join(", ", IDS))));
    }

    /// The document as it ships, with its comments.
    public static String text(String id) {
        String path = "/rule-chains/" + id + ".yaml";
        try (InputStream in = ChainTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
