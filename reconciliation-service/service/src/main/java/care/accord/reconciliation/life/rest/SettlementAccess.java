package care.accord.reconciliation.life.rest;

import care.accord.reconciliation.life.store.Actor;
import care.accord.reconciliation.settlement.store.SettlementRow;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/// The settlements that the caller may see. What both parties write is written in the payer's rows, once the caller has shown
/// that it sees the settlement.
@RequestScoped
public class SettlementAccess {
    private final Tenancy tenancy;
    private final Caller caller;

    @Inject
    SettlementAccess(Tenancy tenancy, Caller caller) {
        this.tenancy = tenancy;
        this.caller = caller;
    }

    /// Reads in the caller's own transaction.
    public <T> T read(String id, Function<SettlementRow, T> work) {
        return tenancy.inTransaction(
                caller.tenant(),
                () -> work.apply(SettlementRow.byId(id).orElseThrow(Problem::notFound)));
    }

    /// Writes in the payer's transaction, with the settlement held.
    public <T> T change(String id, Function<SettlementRow, T> work) {
        String payer = read(id, row -> row.tenantId);
        return tenancy.inTransaction(
                payer, () -> work.apply(SettlementRow.locked(id).orElseThrow(Problem::notFound)));
    }

    /// Who is calling, for the history.
    public Actor actor() {
        return new Actor(caller.isPayer() ? "payer" : "provider", caller.subject(), caller.name());
    }

    public String tenant() {
        return caller.tenant();
    }
}
