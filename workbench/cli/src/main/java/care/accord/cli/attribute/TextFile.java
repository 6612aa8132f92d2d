package care.accord.cli.attribute;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files of a few lines that a question names, and the file an answer goes to.
final class TextFile {
    private TextFile() {}

    /// @param what to name instead where there is no such file
    static String read(Path file, String what) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("%s does not exist: name %s".formatted(file, what));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "%s is not written in UTF-8: save it as UTF-8 and try again".formatted(file),
                    e);
        }
    }

    /// Looks before anything is read whether the file can be written at all.
    static void requireWritable(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "--out %s cannot be written: there is no folder %s; make it, or name another file"
                            .formatted(file, folder));
        }
        boolean open = Files.exists(file) ? Files.isWritable(file) : Files.isWritable(folder);
        if (Files.isDirectory(file) || !open) {
            throw new IllegalArgumentException(
                    "--out %s cannot be written: name a file that may be written".formatted(file));
        }
    }
}
