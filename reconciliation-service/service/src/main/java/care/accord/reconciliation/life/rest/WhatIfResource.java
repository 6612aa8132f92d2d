package care.accord.reconciliation.life.rest;

import care.accord.reconciliation.contract.settled.SettlementInputs;
import care.accord.reconciliation.contract.settled.WhatIf;
import care.accord.reconciliation.contract.settled.WhatIf.Change;
import care.accord.reconciliation.settlement.events.FinalSettlements;
import care.accord.reconciliation.settlement.rest.EffectJson;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.reconciliation.settlement.store.StoredSettlements;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Settlements computed again: as they were, to see that they equal themselves, or with something else. Nothing is stored.
@Path("/v1/settlements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Settlements")
public class WhatIfResource {
    private final SettlementAccess access;
    private final StoredSettlements settlements;

    @Inject
    WhatIfResource(SettlementAccess access, StoredSettlements settlements) {
        this.access = access;
        this.settlements = settlements;
    }

    /// What would be otherwise.
    public record Question(@Nullable List<Change> changes) {}

    @POST
    @Path("/{id}/what-if")
    @Operation(
            summary = "The settlement there would be with other leaves or other terms",
            description =
                    "Leaves are expenditures, memberMonths, qualityPoints (of an arrangement that asks for them), scores.<measure>.numerator and denominator; terms are named as citations name them, such as arrangement.sharingRate or incentives[0].tiers[1].share. Nothing is stored.")
    public Map<String, Object> whatIf(@PathParam("id") String id, Question question) {
        List<Change> changes = question.changes();
        if (changes == null || changes.isEmpty()) {
            throw Texts.invalid("/changes", "changes is missing: name at least one path and value");
        }
        for (Change change : changes) {
            Texts.required(change.path(), "/changes/path");
            Texts.required(change.value(), "/changes/value");
        }
        return access.read(id, row -> answer(row, changes));
    }

    private Map<String, Object> answer(SettlementRow row, List<Change> changes) {
        return switch (WhatIf.apply(settlements.inputs(row), changes, "what if")) {
            case WhatIf.Result.Changed(SettlementInputs inputs) ->
                    EffectJson.of(row, settlements.rows(row), inputs.settle());
            case WhatIf.Result.Invalid(var problems) -> throw FinalSettlements.invalid(problems);
        };
    }

    @GET
    @Path("/{id}/verification")
    @Operation(
            summary = "Computes the stored settlement again and says whether it equals itself",
            description =
                    "Every figure from its own leaves by its own formulas, and the whole from its inputs by the contract.")
    public Map<String, Object> verify(@PathParam("id") String id) {
        return access.read(id, this::verified);
    }

    private Map<String, Object> verified(SettlementRow row) {
        List<String> differences = settlements.differences(row);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", row.settlementId);
        tree.put("equal", differences.isEmpty());
        tree.put("differences", differences);
        return tree;
    }
}
