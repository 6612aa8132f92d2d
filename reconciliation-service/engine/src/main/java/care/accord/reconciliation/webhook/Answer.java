package care.accord.reconciliation.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one attempt to deliver came to.
public sealed interface Answer {
    /// In words that hold nothing the receiver said.
    String text();

    /// The receiver answered.
    ///
    /// @param pause what it asks for before the next attempt
    record Status(int code, Optional<Duration> pause) implements Answer {
        /// An answer as its head says it.
        ///
        /// @param retryAfter as RFC 9110, section 10.2.3 has it: seconds or a date; what cannot be read counts as not sent
        public static Status of(int code, @Nullable String retryAfter, Instant now) {
            return new Status(
                    code, Optional.ofNullable(retryAfter).flatMap(text -> read(text, now)));
        }

        @Override
        public String text() {
            return "HTTP " + code;
        }

        private static Optional<Duration> read(String retryAfter, Instant now) {
            String text = retryAfter.strip();
            try {
                Duration pause =
                        text.matches("\\d{1,9}")
                                ? Duration.ofSeconds(Long.parseLong(text))
                                : Duration.between(
                                        now,
                                        ZonedDateTime.parse(
                                                text, DateTimeFormatter.RFC_1123_DATE_TIME));
                return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /// There was no answer.
    record Silence(String text) implements Answer {}
}
