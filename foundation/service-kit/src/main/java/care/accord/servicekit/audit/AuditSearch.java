package care.accord.servicekit.audit;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a privacy officer asks for.
public class AuditSearch {
    private static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final int PREFIX = 2;

    @QueryParam("date")
    @Nullable List<String> date;

    @QueryParam("agent")
    @Nullable String agent;

    @QueryParam("patient")
    @Nullable String patient;

    @QueryParam("entity")
    @Nullable String entity;

    @QueryParam("outcome")
    @Nullable String outcome;

    @QueryParam("_count")
    @Nullable Integer count;

    @QueryParam("before")
    @Nullable Long before;

    @Context @Nullable UriInfo uri;

    int count() {
        return count == null ? USUAL : Math.clamp(count, 1, MOST);
    }

    @Nullable Long before() {
        return before;
    }

    AuditRows.Question question() {
        String path =
                patient == null ? entity : "/fhir/Patient/" + patient.replaceFirst("^Patient/", "");
        return new AuditRows.Question(day("ge"), day("lt"), agent, path, outcome);
    }

    /// Where the next page is.
    String next(long sequence) {
        return uri == null
                ? ""
                : uri.getRequestUriBuilder()
                        .scheme(null)
                        .host(null)
                        .port(-1)
                        .replaceQueryParam("before", sequence)
                        .build()
                        .toString();
    }

    private @Nullable Instant day(String prefix) {
        for (String text : date == null ? List.<String>of() : date) {
            if (!text.startsWith("ge") && !text.startsWith("lt")) {
                throw AuditEventResource.unknown(
                        "date", text, "write ge or lt and a day or an instant");
            }
            if (text.startsWith(prefix)) {
                return instant(text.substring(PREFIX));
            }
        }
        return null;
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw AuditEventResource.unknown("date", text, "write a day or an instant in UTC");
        }
    }
}
