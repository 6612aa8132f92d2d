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

/// The coverage that put a person on a list; it has the person's number.
@Path("/fhir/Coverage")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class CoverageResource {
    private static final int LONGEST_ID = 64;

    private final PersonLookup people;
    private final FhirAnswer answer;

    @Inject
    CoverageResource(PersonLookup people, FhirAnswer answer) {
        this.people = people;
        this.answer = answer;
    }

    @GET
    @Operation(
            summary =
                    "Refused: coverages are searched for by POST, so that no address identifies people")
    public Response search() {
        throw PersonInUrl.refused(
                "a search for coverages",
                "POST /fhir/Coverage/_search with the form field subscriberid=<value>");
    }

    @POST
    @Path("/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            summary =
                    "Finds the coverages by one person's contract, of people on the caller's lists",
            description =
                    "By subscriberid, the member identifier of the subscriber, as FHIR R5 names the parameter.")
    public Response searchByForm(@FormParam("subscriberid") @Nullable String subscriber) {
        if (subscriber == null || subscriber.isBlank() || subscriber.length() > LONGEST_ID) {
            throw Problem.badRequest(
                    "subscriber-missing",
                    "Send the form field subscriberid=<value>, with a value of 1 to %d characters"
                            .formatted(LONGEST_ID));
        }
        List<Found> found = people.bySubscriber(subscriber.strip());
        return answer.of(
                new FoundPeople("Coverage", found, PersonWriter::coverage).content(answer));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "The coverage of a person on a list of the caller")
    public Response read(
            @PathParam("number") String number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Found found = people.byNumber(number);
        return answer.versioned(found.etag(), ifNoneMatch, json -> found.writer(json).coverage());
    }

    @GET
    @Path("/{number}/_history")
    @Operation(
            summary = "The coverage of a person as each list has known it, newest first",
            description =
                    "Each list of the contract is a version of what it names, and says what was known when it was decided. _count (10, at most 50) and link.next lead through them.")
    public Response history(
            @PathParam("number") String number,
            @QueryParam("_count") @Nullable String count,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        HistoryPage page = HistoryPage.of(count, startingAfter);
        History history =
                people.history(
                        new PersonLookup.Asked("Coverage", number, page),
                        found -> Optional.of(json -> found.writer(json).coverage()));
        return answer.of(history.content(answer));
    }
}
