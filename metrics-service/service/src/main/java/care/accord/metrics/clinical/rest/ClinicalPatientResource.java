package care.accord.metrics.clinical.rest;

import care.accord.metrics.clinical.files.SentRecords;
import care.accord.metrics.clinical.store.PatientMatches;
import care.accord.metrics.clinical.store.PatientMatches.OutcomeCount;
import care.accord.metrics.clinical.store.PatientMatches.PatientOutcome;
import care.accord.metrics.matching.MatchingRule;
import care.accord.servicekit.listing.Csv;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The patients of whom a tenant sent clinical data, and who they are among the members of its contracts. Nobody is matched by
/// name: whoever is unmatched or ambiguous is listed, so that the tenant can send an identifier or a crosswalk.
@Path("/v1/clinical-patients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"feed-submitter", "payer-analyst", "provider-analyst"})
public class ClinicalPatientResource {
    private static final Set<String> OUTCOMES = Set.of("matched", "ambiguous", "unmatched");
    private static final String CSV = "text/csv";
    private static final int CSV_PAGE = 10_000;

    private final Caller caller;
    private final Tenancy tenancy;
    private final PatientMatches matches;
    private final SentRecords records;

    @Inject
    ClinicalPatientResource(
            Caller caller, Tenancy tenancy, PatientMatches matches, SentRecords records) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.matches = matches;
        this.records = records;
    }

    /// A patient.
    ///
    /// @param row opaque number
    /// @param patient the sender's own Patient id
    /// @param outcome `matched`, `ambiguous` or `unmatched`
    /// @param rules by which identifiers led to a member: `member-id`, `mbi`, `crosswalk`
    /// @param members whom they led to: one when matched, several when ambiguous
    /// @param reason why the patient is not matched
    public record PatientJson(
            long row,
            String patient,
            String outcome,
            List<String> rules,
            List<String> members,
            @Nullable String reason) {
        static PatientJson of(PatientOutcome row) {
            return new PatientJson(
                    row.row(),
                    row.patient(),
                    row.outcome(),
                    row.rules(),
                    row.members(),
                    reason(row));
        }

        private static @Nullable String reason(PatientOutcome row) {
            return switch (row.outcome()) {
                case "matched" -> null;
                case "ambiguous" -> "identifiers lead to several members";
                default ->
                        row.identified()
                                ? "identifiers lead to no member of a roster"
                                : "no identifier that a rule knows";
            };
        }
    }

    /// How many patients have each outcome, and the rules by which patients are matched, all of them.
    public record CountsJson(List<OutcomeCount> outcomes, List<String> rules) {}

    /// A page of patients; where CSV is asked for, all of them.
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response list(
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter,
            @Context HttpHeaders headers) {
        Optional<String> wanted = outcome(outcome);
        if (headers.getAcceptableMediaTypes().contains(MediaType.valueOf(CSV))) {
            return Response.ok(table(wanted), CSV).build();
        }
        long after = row(startingAfter);
        List<PatientOutcome> rows =
                tenancy.inTransaction(
                        caller.tenant(), () -> matches.list(wanted, Page.toLoad(limit), after));
        Page<PatientJson> page =
                Page.of(rows, limit, PatientJson::of, row -> Long.toString(row.row()));
        return Response.ok(page, MediaType.APPLICATION_JSON).build();
    }

    private String table(Optional<String> wanted) {
        Csv csv = new Csv("row", "patient", "outcome", "rules", "members", "reason");
        long after = 0;
        List<PatientOutcome> rows;
        do {
            long from = after;
            rows =
                    tenancy.inTransaction(
                            caller.tenant(), () -> matches.list(wanted, CSV_PAGE, from));
            for (PatientOutcome row : rows) {
                String reason = Optional.ofNullable(PatientJson.of(row).reason()).orElse("");
                csv.row(
                        row.row(),
                        row.patient(),
                        row.outcome(),
                        String.join(" ", row.rules()),
                        String.join(" ", row.members()),
                        reason);
                after = row.row();
            }
        } while (rows.size() == CSV_PAGE);
        return csv.toString();
    }

    /// What was sent about a patient, one resource a line, as it stood at an instant: later updates and deletions are left out.
    ///
    /// @param knownAt an instant as RFC 3339 writes it, with date, `T`, time and `Z`; now if it is not given
    @GET
    @Path("/{row}/records")
    @Produces("application/fhir+ndjson")
    public Response records(
            @PathParam("row") long row, @QueryParam("knownAt") @Nullable String knownAt) {
        List<String> resources =
                records.of(caller.tenant(), row, instant(knownAt)).orElseThrow(Problem::notFound);
        return Response.ok(String.join("\n", resources) + (resources.isEmpty() ? "" : "\n"))
                .build();
    }

    private static Instant instant(@Nullable String knownAt) {
        try {
            return knownAt == null ? Instant.MAX : Instant.parse(knownAt);
        } catch (DateTimeException e) {
            throw Problem.badRequest(
                    "known-at-malformed",
                    "knownAt '%s' is not an instant; write date, T, time and Z as RFC 3339 does"
                            .formatted(knownAt));
        }
    }

    @GET
    @Path("/counts")
    public CountsJson counts() {
        return new CountsJson(
                tenancy.inTransaction(caller.tenant(), matches::count),
                Stream.of(MatchingRule.values()).map(MatchingRule::word).toList());
    }

    private static Optional<String> outcome(@Nullable String outcome) {
        if (outcome != null && !OUTCOMES.contains(outcome)) {
            throw Problem.badRequest(
                    "outcome-unknown", "?outcome= is matched, ambiguous or unmatched");
        }
        return Optional.ofNullable(outcome);
    }

    private static long row(@Nullable String startingAfter) {
        try {
            return startingAfter == null ? 0 : Long.parseLong(startingAfter);
        } catch (NumberFormatException e) {
            throw Problem.badRequest(
                    "cursor-malformed",
                    "startingAfter must be the 'next' of the page before, a row number");
        }
    }
}
