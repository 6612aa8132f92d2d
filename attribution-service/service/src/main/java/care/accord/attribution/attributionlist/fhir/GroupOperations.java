package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.fhir.Reconciliation.Change;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The operations of Da Vinci ATR on a list.
@Path("/fhir/Group")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RunOnVirtualThread
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class GroupOperations {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Lists lists;
    private final FhirAnswer answer;
    private final Reconciliation reconciliation;
    private final Confirmation confirmation;
    private final MemberStatus status;

    @Inject
    GroupOperations(
            Lists lists,
            FhirAnswer answer,
            Reconciliation reconciliation,
            Confirmation confirmation,
            MemberStatus status) {
        this.lists = lists;
        this.answer = answer;
        this.reconciliation = reconciliation;
        this.confirmation = confirmation;
        this.status = status;
    }

    @POST
    @Path("/{id}/$member-add")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(
            summary = "Puts a member on a draft or open list",
            description =
                    "200 when a new version of the list has the member already, 202 when the next one will.")
    public Response memberAdd(@PathParam("id") String id, JsonNode body) {
        ListView list = lists.latest(id);
        return changed(id, reconciliation.add(list, MemberRequest.of(body)));
    }

    @POST
    @Path("/{id}/$member-remove")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(
            summary = "Takes a member off a draft or open list",
            description =
                    "200 when a new version of the list is without the member already, 202 when the next one will be.")
    public Response memberRemove(@PathParam("id") String id, JsonNode body) {
        ListView list = lists.latest(id);
        return changed(id, reconciliation.remove(list, MemberRequest.of(body)));
    }

    private Response changed(String id, Change change) {
        return switch (change) {
            case Change.Nothing(String why) -> answer.of(answer.outcome(why));
            case Change.Waits _ ->
                    answer.builder(
                                    answer.outcome(
                                            "The change is recorded; the next version of the list has it"))
                            .status(ACCEPTED)
                            .build();
            case Change.Applied(int version) ->
                    answer.builder(
                                    answer.outcome(
                                            "Version %d of the list has the change"
                                                    .formatted(version)))
                            .header(
                                    HttpHeaders.CONTENT_LOCATION,
                                    answer.url("Group/%s/_history/%d".formatted(id, version)))
                            .build();
        };
    }

    @POST
    @Path("/{id}/$attribution-status")
    @Consumes({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
    @RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
    @Operation(summary = "Everything about one member of a list, as a Bundle")
    public Response attributionStatus(@PathParam("id") String id, JsonNode body) {
        ListView list = lists.latest(id);
        return answer.of(status.of(list, MemberRequest.of(body)));
    }

    @POST
    @Path("/{id}/$confirm-attribution-list")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"payer-approver", "provider-approver"})
    @Operation(summary = "Makes a list final")
    @APIResponse(responseCode = "201", description = "final")
    public Response confirm(@PathParam("id") String id) {
        String version = confirmation.confirm(lists.latest(id));
        return answer.builder(answer.outcome("The list is final as version " + version))
                .status(CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        answer.url("Group/%s/_history/%s".formatted(id, version)))
                .build();
    }
}
