package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.webhook.store.WebhookRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The subscriptions of the caller's organization; those of others are not there.
@RequestScoped
class WebhookAccess {
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;

    @Inject
    WebhookAccess(Tenancy tenancy, Caller caller, Clock clock) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
    }

    Caller caller() {
        return caller;
    }

    Instant now() {
        return clock.instant();
    }

    <T> T within(Callable<T> work) {
        return tenancy.inTransaction(caller.tenant(), work);
    }

    <T> T read(String id, Function<WebhookRow, T> work) {
        return within(() -> work.apply(WebhookRow.withId(id).orElseThrow(Problem::notFound)));
    }

    /// Changes a subscription and writes down who did; returns it as it stands then.
    WebhookRow change(String id, @Nullable String ifMatch, Consumer<WebhookRow> change) {
        return within(() -> {
            WebhookRow row = WebhookRow.locked(id).orElseThrow(Problem::notFound);
            check(ifMatch, row);
            change.accept(row);
            sign(row);
            row.revision++;
            return row;
        });
    }

    void sign(WebhookRow row) {
        row.changedBy = caller.name();
        row.changedAt = clock.instant();
    }

    /// Refuses a change of what the caller has not read as it stands (RFC 9110, section 13.1.1).
    ///
    /// @param ifMatch what the caller read; null changes it whatever it is
    static void check(@Nullable String ifMatch, WebhookRow row) {
        boolean read =
                ifMatch == null
                        || Arrays.stream(ifMatch.split(",", -1))
                                .map(String::strip)
                                .anyMatch(tag -> tag.equals("*") || tag.equals(row.etag()));
        if (!read) {
            throw Problem.preconditionFailed(
                            "webhook-changed", "It is %s now; read it again".formatted(row.etag()))
                    .with("etag", row.etag());
        }
    }
}
