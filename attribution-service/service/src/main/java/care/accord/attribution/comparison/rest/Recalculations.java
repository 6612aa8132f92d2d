package care.accord.attribution.comparison.rest;

import care.accord.attribution.comparison.Comparison;
import care.accord.attribution.roster.files.Runs;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.attribution.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Rosters being decided again, and those that were last. Nothing is stored: a recalculation is named by its inputs, so
/// that one that was forgotten, or asked of another process, is made again.
@ApplicationScoped
class Recalculations {
    private static final Logger LOG = Logger.getLogger(Recalculations.class);
    private static final int KEPT = 8;

    private final Runs runs;
    private final Map<Question, CompletableFuture<Recalculation>> latest =
            new LinkedHashMap<>(KEPT, 0.75f, true);

    /// Which roster, on which day's knowledge.
    private record Question(String rosterId, LocalDate asKnownOn) {}

    @Inject
    Recalculations(Runs runs) {
        this.runs = runs;
    }

    /// The recalculation if it is done within the patience; it goes on otherwise.
    Optional<Recalculation> of(String rosterId, RunBasis basis, LocalDate day, Duration patience) {
        CompletableFuture<Recalculation> answer = asked(new Question(rosterId, day), basis);
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            forget(new Question(rosterId, day), answer);
            throw new CompletionException(e.getCause());
        }
    }

    private synchronized CompletableFuture<Recalculation> asked(Question question, RunBasis basis) {
        CompletableFuture<Recalculation> known = latest.get(question);
        if (known != null) {
            return known;
        }
        CompletableFuture<Recalculation> answer = new CompletableFuture<>();
        latest.put(question, answer);
        if (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
        Thread.ofVirtual()
                .name("recalculation")
                .start(() -> {
                    try {
                        answer.complete(recalculate(question, basis));
                    } catch (RuntimeException e) {
                        LOG.errorf(e, "recalculation.failed roster=%s", question.rosterId());
                        answer.completeExceptionally(e);
                    }
                });
        return answer;
    }

    private synchronized void forget(Question question, CompletableFuture<Recalculation> answer) {
        latest.remove(question, answer);
    }

    private Recalculation recalculate(Question question, RunBasis basis) {
        Run then = runs.asKnownOn(basis, question.asKnownOn());
        Run now = runs.of(basis);
        return new Recalculation(then.roster(), Comparison.between(then, now));
    }
}
