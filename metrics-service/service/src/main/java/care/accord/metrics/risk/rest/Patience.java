package care.accord.metrics.risk.rest;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a caller is ready to wait for an answer (RFC 7240, section 4.3, `Prefer: wait=10`), and at most how long they may. What is not
/// understood is as if it had not been said (section 2).
record Patience(Duration time) {
    static final Duration MOST = Duration.ofSeconds(30);

    private static final Pattern WAIT =
            Pattern.compile(
                    "(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[;,].*)?$",
                    Pattern.CASE_INSENSITIVE);

    /// @param prefer the values of the header, as many as were sent; the first wait counts
    static Patience of(List<String> prefer) {
        for (String value : prefer) {
            Matcher found = WAIT.matcher(value);
            if (found.find()) {
                Duration asked = Duration.ofSeconds(Long.parseLong(found.group(1)));
                return new Patience(asked.compareTo(MOST) < 0 ? asked : MOST);
            }
        }
        return new Patience(Duration.ZERO);
    }

    boolean isNone() {
        return time.isZero();
    }

    /// What of it is kept, for `Preference-Applied`.
    String applied() {
        return "wait=" + time.toSeconds();
    }
}
