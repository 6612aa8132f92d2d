package care.accord.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The processes of one home. Each is written down with its birth as soon as it starts, so that it is found again when
/// its launcher is gone, and never taken for another process that has got its number since.
record Processes(Home home) {
    /// @param words the program and its arguments; secrets belong in the environment, which others cannot read
    record Command(String name, List<String> words, Map<String, String> environment) {}

    record Running(long pid, String birth) {
        boolean isAlive() {
            return Birth.of(pid).filter(birth::equals).isPresent();
        }
    }

    /// Starts a member, which runs until it is stopped.
    Running start(Member member, Command command) {
        Process process = begin(command);
        long pid = process.pid();
        var running = new Running(pid, Birth.of(pid).orElse("ended at once"));
        try {
            Files.writeString(file(member), running.pid() + " " + running.birth() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running;
    }

    /// Runs a program that ends by itself, and says why if it fails.
    void finish(Command command) throws InterruptedException {
        Process process = begin(command);
        try {
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                Path log = home.log(command.name());
                throw new CannotStart(
                        "%s failed%s; see %s"
                                .formatted(command.name(), Readiness.lastWords(log), log));
            }
        } finally {
            process.destroy();
        }
    }

    private Process begin(Command command) {
        Path log = home.log(command.name());
        List<String> words = new ArrayList<>(ownSession());
        words.addAll(command.words());
        var builder = new ProcessBuilder(words).directory(home.folder().toFile());
        builder.environment().putAll(command.environment());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            keepPrevious(log);
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new CannotStart(
                    "%s does not start: %s".formatted(command.name(), e.getMessage()), e);
        }
    }

    Optional<Running> find(Member member) {
        try {
            if (!Files.exists(file(member))) {
                return Optional.empty();
            }
            String[] words = Files.readString(file(member)).strip().split(" ", 2);
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(new Running(Long.parseLong(words[0]), words[1]))
                            .filter(Running::isAlive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Member> alive() {
        return List.of(Member.values()).stream().filter(m -> find(m).isPresent()).toList();
    }

    void forget(Member member) {
        try {
            Files.deleteIfExists(file(member));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Member member) {
        return home.run().resolve(member + ".pid");
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".previous"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// A session of its own keeps Ctrl-C in the terminal from reaching every process at once and in no order.
    private static List<String> ownSession() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }
}
