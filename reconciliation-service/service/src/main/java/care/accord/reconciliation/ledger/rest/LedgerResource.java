package care.accord.reconciliation.ledger.rest;

import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.ledger.ContractMoney;
import care.accord.reconciliation.ledger.JournalEvent;
import care.accord.reconciliation.ledger.Ledger;
import care.accord.reconciliation.ledger.LedgerTree;
import care.accord.reconciliation.ledger.WrittenEntry;
import care.accord.reconciliation.ledger.store.ContractLedger;
import care.accord.reconciliation.ledger.store.ContractLedger.Book;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.servicekit.listing.Page;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.Usd;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The ledger of a contract: both parties read it, and can check that it is the one that was written.
@Path("/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"payer-analyst", "payer-approver", "provider-analyst", "provider-approver"})
@Tag(name = "Ledger")
public class LedgerResource {
    private final Tenancy tenancy;
    private final Caller caller;
    private final ContractLedger ledger;

    @Inject
    LedgerResource(Tenancy tenancy, Caller caller, ContractLedger ledger) {
        this.tenancy = tenancy;
        this.caller = caller;
        this.ledger = ledger;
    }

    /// Money paid before it was earned.
    ///
    /// @param reference what the bank calls it
    public record Advance(
            @Nullable String contractId,
            @Nullable String amount,
            @Nullable String date,
            @Nullable String reference) {}

    @GET
    @Operation(summary = "Journals of a contract, newest first, with their place in the chain")
    public Page<Map<String, Object>> journals(
            @QueryParam("contract") @Nullable String contract,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("startingAfter") @Nullable String startingAfter) {
        long below = Texts.below(startingAfter);
        return read(
                contract,
                id -> {
                    List<WrittenEntry> entries =
                            ledger.written(id).reversed().stream()
                                    .filter(entry -> entry.number() < below)
                                    .limit(Page.toLoad(limit))
                                    .toList();
                    return Page.of(
                            entries, limit, LedgerTree::of, entry -> Long.toString(entry.number()));
                });
    }

    @GET
    @Path("/trial-balance")
    @Operation(summary = "Debits and credits of every account of a contract; they are equal")
    public Map<String, Object> trialBalance(@QueryParam("contract") @Nullable String contract) {
        return read(contract, id -> LedgerJson.trialBalance(ledger.read(id)));
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Computes the chain of hashes again and names the first entry that breaks it",
            description =
                    "Keep the head: an intact ledger whose head both parties know has lost nothing at its end either.")
    public Map<String, Object> verification(@QueryParam("contract") @Nullable String contract) {
        return read(contract, id -> LedgerJson.verification(ledger.written(id)));
    }

    @GET
    @Path("/export")
    @Operation(
            summary = "The whole ledger of a contract, from its first entry",
            description =
                    "`./accord verify settlements` computes the chain of a saved export again.")
    public Map<String, Object> export(@QueryParam("contract") @Nullable String contract) {
        return read(contract, id -> LedgerJson.export(id, ledger.written(id)));
    }

    @POST
    @Path("/advances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("payer-approver")
    @Operation(
            summary = "Records an advance payment",
            description =
                    "It is recouped when a settlement becomes final: as much as was earned, at most what is outstanding. The same reference again changes nothing.")
    public Map<String, Object> advance(Advance advance) {
        String contract = Texts.required(advance.contractId(), "/contractId");
        Usd amount = Texts.amount(advance.amount());
        String reference = Texts.reference(advance.reference());
        LocalDate day = Texts.day(advance.date());
        if (amount.isNegative()) {
            throw Texts.invalid("/amount", "an advance is above zero");
        }
        JournalEvent event = new JournalEvent("advance/" + reference, day, "Advance " + reference);
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ContractRow row =
                            ContractRow.latest(contract)
                                    .filter(one -> one.tenantId.equals(caller.tenant()))
                                    .orElseThrow(Problem::notFound);
                    return LedgerJson.trialBalance(record(row, event, amount));
                });
    }

    private Ledger record(ContractRow row, JournalEvent event, Usd amount) {
        try {
            return ledger.record(
                    new Book(row.tenantId, row.counterpartyId, row.contractId, caller.name()),
                    _ -> ContractMoney.advanced(event, amount));
        } catch (IllegalArgumentException e) {
            throw Problem.conflict("reference-reused", String.valueOf(e.getMessage()));
        }
    }

    private <T> T read(@Nullable String contract, Function<String, T> work) {
        if (contract == null || contract.isBlank()) {
            throw Problem.badRequest(
                    "contract-missing", "Send ?contract= with the id of a contract");
        }
        return tenancy.inTransaction(
                caller.tenant(),
                () -> {
                    ContractRow seen = ContractRow.latest(contract).orElseThrow(Problem::notFound);
                    return work.apply(seen.contractId);
                });
    }
}
