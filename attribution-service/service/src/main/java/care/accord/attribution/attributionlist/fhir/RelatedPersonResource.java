package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.PersonLookup.Found;
import care.accord.attribution.attributionlist.files.Known.Subscriber;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.MinimumNecessary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The subscriber of a person covered by another person's contract; it has the person's number.
@Path("/fhir/RelatedPerson")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@RunOnVirtualThread
@MinimumNecessary
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class RelatedPersonResource {
    private final PersonLookup people;
    private final FhirAnswer answer;

    @Inject
    RelatedPersonResource(PersonLookup people, FhirAnswer answer) {
        this.people = people;
        this.answer = answer;
    }

    @GET
    @Path("/{number}")
    @Operation(
            summary =
                    "The subscriber of a person on a list of the caller, where it is somebody else")
    public Response read(
            @PathParam("number") String number,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Found found = people.byNumber(number);
        Subscriber subscriber = found.known().subscriber().orElseThrow(Problem::notFound);
        return answer.versioned(
                found.etag(), ifNoneMatch, json -> found.writer(json).subscriber(subscriber));
    }

    @GET
    @Path("/{number}/_history")
    @Operation(
            summary = "The subscriber of a person as each list has known them, newest first",
            description =
                    "Each list of the contract is a version of what it names, and says what was known when it was decided. _count (10, at most 50) and link.next lead through them.")
    public Response history(
            @PathParam("number") String number,
            @QueryParam("_count") @Nullable String count,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        HistoryPage page = HistoryPage.of(count, startingAfter);
        History history =
                people.history(
                        new PersonLookup.Asked("RelatedPerson", number, page),
                        found ->
                                found.known()
                                        .subscriber()
                                        .map(one -> json -> found.writer(json).subscriber(one)));
        if (history.versions().isEmpty() && history.next().isEmpty()) {
            throw Problem.notFound();
        }
        return answer.of(history.content(answer));
    }
}
