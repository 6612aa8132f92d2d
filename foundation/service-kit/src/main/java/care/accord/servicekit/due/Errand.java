package care.accord.servicekit.due;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Work that is done as soon as it is asked for, never twice at a time in one process. Asked for while it is being done, it is
/// done once more, for the first time may have looked too early.
final class Errand {
    private static final Logger LOG = Logger.getLogger(Errand.class);

    private final String name;
    private final Runnable work;
    private final Executor executor;
    private final AtomicInteger asked = new AtomicInteger();

    /// @param name for the log
    Errand(String name, Executor executor, Runnable work) {
        this.name = name;
        this.executor = executor;
        this.work = work;
    }

    /// Asks for the work and returns at once.
    void ask() {
        if (asked.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    private void run() {
        int answered = asked.get();
        try {
            work.run();
        } catch (RuntimeException e) {
            // The message may quote a row.
            LOG.errorf("errand.failed errand=%s failure=%s", name, e.getClass().getName());
        } finally {
            if (!asked.compareAndSet(answered, 0)) {
                executor.execute(this::run);
            }
        }
    }
}
