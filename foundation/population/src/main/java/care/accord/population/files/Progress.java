package care.accord.population.files;

import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Is told how far the reading of a file has come. It is told often, a buffer at a time, on the thread that reads.
@FunctionalInterface
public interface Progress {
    /// Nobody watches.
    Progress UNWATCHED = (_, _) -> {};

    /// Says how far it is.
    ///
    /// @param done bytes or rows read so far, as the format counts
    /// @param total of them in the file
    void at(long done, long total);

    /// Is given the bytes of a file as it came, packed or not, from its first; what reads goes on with the answer.
    default InputStream over(InputStream file) {
        return file;
    }

    /// Tells somebody who does not want to be told more often.
    ///
    /// @param nanos a clock that only moves forward, such as [System#nanoTime]
    static Progress every(Duration pause, LongSupplier nanos, Progress told) {
        return new Progress() {
            private long next = nanos.getAsLong() + pause.toNanos();

            @Override
            public void at(long done, long total) {
                long now = nanos.getAsLong();
                if (now - next >= 0) {
                    next = now + pause.toNanos();
                    told.at(done, total);
                }
            }
        };
    }
}
