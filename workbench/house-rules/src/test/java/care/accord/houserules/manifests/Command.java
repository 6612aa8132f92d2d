package care.accord.houserules.manifests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Programs that may be on the machine.
final class Command {
    private Command() {}

    /// @param output what the command wrote, errors included
    record Result(int code, String output) {}

    static boolean exists(String program) {
        return Stream.of(
                        Pattern.compile(Pattern.quote(File.pathSeparator))
                                .split(System.getenv().getOrDefault("PATH", "")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Result run(Path folder, String... command) {
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
