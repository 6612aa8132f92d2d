package care.accord.metrics.utilization.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The definitions that come with the platform, as texts.
final class MeasureTexts {
    private MeasureTexts() {}

    static String name(String id) {
        return "measures/" + id + ".yaml";
    }

    static String read(String name) {
        try (InputStream file = MeasureTexts.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new MeasureFileException(name, "no such measure is shipped");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
