package care.accord.programrules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment arrangements that ship with this build, as documents: for contracts to name or to start from.
public final class ArrangementDocuments {
    private static final String INDEX = "index.yaml";

    private ArrangementDocuments() {}

    /// What ships, by id.
    public static List<String> ids() {
        return Bundled.IDS;
    }

    /// The document with this id; empty where none ships under it.
    public static Optional<Map<String, Object>> find(String id) {
        return ids().contains(id) ? Optional.of(DocumentText.read(text(id))) : Optional.empty();
    }

    /// The document as it ships, with its comments.
    public static String text(String id) {
        return resource(id + ".yaml");
    }

    private static String resource(String file) {
        String path = "/arrangements/" + file;
        try (InputStream in = ArrangementDocuments.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        private static final List<String> IDS =
                DocumentText.read(resource(INDEX)).get("arrangements") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of();
    }
}
