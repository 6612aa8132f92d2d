package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.PersonLookup.Found;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.MinimumNecessary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// People on the caller's lists. Their address is a number; their identifiers travel in bodies only.
@Path("/fhir/Patient")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class PatientResource {
    private static final String INSTEAD =
            "POST /fhir/Patient/_search with the form field identifier=%s|<value>"
                    .formatted(Systems.MEMBER);

    private final PersonLookup people;
    private final FhirAnswer answer;

    @Inject
    PatientResource(PersonLookup people, FhirAnswer answer) {
        this.people = people;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary = "Refused: people are searched for by POST, so that no address identifies one")
    public Response search() {
        throw PersonInUrl.refused("a search for people", INSTEAD);
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Finds people on the caller's lists by member identifier")
    public Response searchByForm(@FormParam("identifier") @Nullable String identifier) {
        if (identifier == null || identifier.isBlank()) {
            throw Problem.badRequest(
                    "identifier-missing",
                    "Send the form field identifier=%s|<value>".formatted(Systems.MEMBER));
        }
        int bar = identifier.indexOf('|');
        boolean ours = bar < 0 || identifier.substring(0, bar).equals(Systems.MEMBER);
        List<Found> found = ours ? people.byMemberId(identifier.substring(bar + 1)) : List.of();
        return answer.of(new FoundPeople("Patient", found, PersonWriter::patient).content(answer));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "A person on a list of the caller")
    public Response read(
            @PathParam("number") String number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Found found = people.byNumber(number);
        return answer.versioned(found.etag(), ifNoneMatch, json -> found.writer(json).patient());
    }

    @GET
    @Path("/{number}/_history")
    @Operation(
            summary = "A person as each list has known them, newest first",
            description =
                    "Each list of the contract is a version of what it names, and says what was known when it was decided. _count (10, at most 50) and link.next lead through them.")
    public Response history(
            @PathParam("number") String number,
            @QueryParam("_count") @Nullable String count,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        HistoryPage page = HistoryPage.of(count, startingAfter);
        History history =
                people.history(
                        new PersonLookup.Asked("Patient", number, page),
                        found -> Optional.of(json -> found.writer(json).patient()));
        return answer.of(history.content(answer));
    }
}
