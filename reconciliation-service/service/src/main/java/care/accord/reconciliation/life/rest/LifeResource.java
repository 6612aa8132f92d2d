package care.accord.reconciliation.life.rest;

import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.life.Move;
import care.accord.reconciliation.life.store.SettlementCourse;
import care.accord.reconciliation.life.store.SettlementCourse.Issue;
import care.accord.reconciliation.life.store.SettlementMoves;
import care.accord.reconciliation.settlement.events.FinalSettlements;
import care.accord.reconciliation.settlement.rest.SettlementJson;
import care.accord.reconciliation.settlement.store.SettlementRow;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Moves of final settlements: drafted on request, endorsed, issued by a second person of the payer, restated.
@Path("/v1/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Settlements")
public class LifeResource {
    private final SettlementAccess access;
    private final FinalSettlements finals;
    private final SettlementCourse course;
    private final SettlementMoves moves;
    private final SettlementJson json;

    @Inject
    LifeResource(
            SettlementAccess access,
            FinalSettlements finals,
            SettlementCourse course,
            SettlementMoves moves,
            SettlementJson json) {
        this.access = access;
        this.finals = finals;
        this.course = course;
        this.moves = moves;
        this.json = json;
    }

    /// A final settlement to be drafted.
    public record Wanted(@Nullable String contractId, @Nullable String reason) {}

    /// Why something is done.
    public record Because(@Nullable String reason) {}

    /// A settlement to be issued.
    ///
    /// @param without ids of the measures that have no score, where it is issued all the same
    public record Issuing(@Nullable String reason, @Nullable List<String> without) {}

    /// What would take the place of a settlement.
    ///
    /// @param changes other values of leaves; without any, everything is computed from the newest data
    public record Restating(@Nullable String reason, @Nullable List<Change> changes) {}

    @POST
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Drafts the final settlement of a contract on the newest data",
            description =
                    "By itself a final settlement is drafted once the data covers the run-out. Asking for one earlier takes a reason, which is kept. Only the payer sees a draft.")
    @APIResponse(responseCode = "201", description = "drafted")
    public Response draft(Wanted wanted) {
        String contract = Texts.required(wanted.contractId(), "/contractId");
        String reason = Texts.required(wanted.reason(), "/reason");
        return created(finals.request(access.tenant(), contract, access.actor(), reason));
    }

    @POST
    @Path("/{id}/endorsement")
    @RolesAllowed("payer-analyst")
    @Operation(summary = "Stands for a draft that the platform computed by itself")
    public Map<String, Object> endorse(@PathParam("id") String id, @Nullable Because because) {
        return move(id, row -> course.endorse(row, access.actor(), reason(because)));
    }

    @POST
    @Path("/{id}/issue")
    @RolesAllowed("payer-approver")
    @Operation(
            summary = "Issues a draft: both parties see it and its dispute window opens",
            description =
                    "Four eyes: who asked for the draft or endorsed it does not issue it. What it restates loses its place, and the difference is booked. 409 measures-unscored where measures of the contract have no score: have them scored and draft it again, or name them in `without`, which is kept.")
    public Map<String, Object> issue(@PathParam("id") String id, @Nullable Issuing issuing) {
        Optional<Issuing> said = Optional.ofNullable(issuing);
        Set<String> without = said.map(Issuing::without).map(Set::copyOf).orElse(Set.of());
        String reason = said.map(Issuing::reason).orElse("");
        return move(id, row -> course.issue(row, access.actor(), new Issue(reason, without)));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed({"payer-analyst", "payer-approver"})
    @Operation(summary = "Gives a draft up")
    public Map<String, Object> discard(@PathParam("id") String id, Because because) {
        String reason = Texts.required(because.reason(), "/reason");
        return move(id, row -> moves.make(row, new Move.Discard(), access.actor(), reason));
    }

    @POST
    @Path("/{id}/restatements")
    @RolesAllowed("payer-analyst")
    @Operation(
            summary = "Drafts a settlement that would take the place of this one",
            description =
                    "With changes, this settlement's inputs with other values of its leaves; without, the newest data. The old one never changes: it is named by the new one.")
    @APIResponse(responseCode = "201", description = "drafted")
    public Response restate(@PathParam("id") String id, Restating restating) {
        String reason = Texts.required(restating.reason(), "/reason");
        List<Change> changes = restating.changes() == null ? List.of() : restating.changes();
        String payer = access.read(id, row -> row.tenantId);
        return created(
                changes.isEmpty()
                        ? finals.restate(payer, id, access.actor(), reason)
                        : access.change(
                                id, row -> finals.restate(row, access.actor(), reason, changes)));
    }

    private Response created(String id) {
        return Response.created(URI.create("/v1/settlements/" + id))
                .entity(access.read(id, json::full))
                .build();
    }

    private Map<String, Object> move(String id, Consumer<SettlementRow> move) {
        access.change(
                id,
                row -> {
                    move.accept(row);
                    return row.state;
                });
        return access.read(id, json::full);
    }

    private static String reason(@Nullable Because because) {
        return because == null ? "" : Texts.optional(because.reason(), "/reason");
    }
}
