package care.accord.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// When a process began, in words that no other process with the same number can share.
///
/// On Linux this is the boot and the clock tick within it, which a change of the wall clock leaves alone; elsewhere the
/// start the operating system reports.
final class Birth {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /// Position of the state and of the start time in what follows the command's name, proc(5).
    private static final int STATE = 0;

    private static final int START_TICKS = 19;

    private Birth() {}

    /// Empty if there is no such process, or only its exit status waits to be fetched.
    static Optional<String> of(long pid) {
        if (Files.exists(BOOT)) {
            return onLinux(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(Object::toString);
    }

    private static Optional<String> onLinux(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(Files.readString(BOOT).strip() + "/" + fields[START_TICKS]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
