package care.accord.attribution.comparison.rest;

import care.accord.attribution.roster.rest.InputsJson;
import care.accord.attribution.roster.rest.RosterAccess;
import care.accord.attribution.roster.store.RosterRow;
import care.accord.attribution.roster.store.RunBasis;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.problem.Problem.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A roster decided again on what was known on an earlier day. It makes no new version of the roster.
@Path("/v1/rosters/{id}/recalculations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@Tag(name = "Rosters")
public class RecalculationResource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RosterAccess access;
    private final Recalculations recalculations;

    @Inject
    RecalculationResource(RosterAccess access, Recalculations recalculations) {
        this.access = access;
        this.recalculations = recalculations;
    }

    @POST
    @Operation(
            summary = "Decide the roster again as known on a day",
            description =
                    "The same rules and participants on what had been received by the end of that day, over the same window or, where the contract has an assignment method, as the list that stood on that day; and the difference from then to the roster as it is. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "decided")
    @APIResponse(responseCode = "202", description = "it takes longer: ask at Location")
    public Response recalculate(@PathParam("id") String id, RecalculationRequest request) {
        RosterRow roster = access.roster(id);
        LocalDate day = checked(roster, request.asKnownOn());
        RecalculationJson answer = answer(roster, day);
        return Response.status(answer.status().equals("done") ? 200 : 202)
                .location(URI.create("/v1/rosters/" + id + "/recalculations/" + day))
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{asKnownOn}")
    @Operation(summary = "A recalculation, `running` or `done`")
    public RecalculationJson one(@PathParam("id") String id, @PathParam("asKnownOn") String day) {
        RosterRow roster = access.roster(id);
        return answer(roster, checked(roster, date(day)));
    }

    @GET
    @Path("/{asKnownOn}/changes")
    @Operation(
            summary = "Those who moved between then and the roster as it is",
            description =
                    "As JSON a page, as text/csv the whole list. A provider is not shown people who are not on its roster.")
    public Page<ChangeJson> changes(
            @PathParam("id") String id,
            @PathParam("asKnownOn") String day,
            @BeanParam ChangesAsked asked) {
        return Lists.page(moved(id, day, asked), asked.startingAfter, asked.limit);
    }

    @GET
    @Path("/{asKnownOn}/changes")
    @Produces("text/csv")
    @Operation(hidden = true)
    public String changesAsTable(
            @PathParam("id") String id,
            @PathParam("asKnownOn") String day,
            @BeanParam ChangesAsked asked) {
        return Lists.csv(moved(id, day, asked));
    }

    @GET
    @Path("/{asKnownOn}/members")
    @Produces("text/csv")
    @Operation(
            summary = "The roster as known then",
            description = "A provider is not shown people who are not on its roster now.")
    public String members(@PathParam("id") String id, @PathParam("asKnownOn") String day) {
        RosterRow roster = access.roster(id);
        Recalculation done = done(roster, checked(roster, date(day)));
        return ThenCsv.of(
                done,
                access.seesEverybody() ? Optional.empty() : Optional.of(access.run(roster)),
                access.disclosure(roster));
    }

    private List<ChangeJson> moved(String id, String day, ChangesAsked asked) {
        RosterRow roster = access.roster(id);
        Predicate<ChangeJson> filter = asked.filter();
        Predicate<ChangeJson> inSight =
                change -> access.seesEverybody() || !change.change().equals("dropped");
        return Lists.moved(
                done(roster, checked(roster, date(day))).comparison(), filter.and(inSight));
    }

    private RecalculationJson answer(RosterRow roster, LocalDate day) {
        RunBasis basis = access.basis(roster);
        InputsJson inputs = InputsJson.of(roster, basis.asKnownOn(day));
        return recalculations
                .of(roster.rosterId, basis, day, PATIENCE)
                .map(done -> RecalculationJson.done(roster, inputs, done))
                .orElseGet(() -> RecalculationJson.running(roster, inputs));
    }

    private Recalculation done(RosterRow roster, LocalDate day) {
        return recalculations
                .of(roster.rosterId, access.basis(roster), day, PATIENCE)
                .orElseThrow(() ->
                        Problem.conflict(
                                "still-running",
                                "The recalculation is still running; ask again when its status is done"));
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw Problem.notFound();
        }
    }

    private static LocalDate checked(RosterRow roster, @Nullable LocalDate day) {
        if (day == null || day.isAfter(roster.dataAsOf)) {
            String detail =
                    "Send a day up to %s, when the roster's data were last received"
                            .formatted(roster.dataAsOf);
            throw Problem.invalid(
                    "as-known-on", detail, List.of(new FieldError("/asKnownOn", detail)));
        }
        return day;
    }
}
