package care.accord.reconciliation.contract.rest;

import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.store.Actor;
import care.accord.servicekit.problem.Problem;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// The contracts that the caller may see. What both parties write is written in the payer's rows, once the caller has shown
/// that it sees the contract.
@RequestScoped
class ContractAccess {
    private final Tenancy tenancy;
    private final Caller caller;

    @Inject
    ContractAccess(Tenancy tenancy, Caller caller) {
        this.tenancy = tenancy;
        this.caller = caller;
    }

    /// What a person of a party may do.
    enum Job {
        ANALYST("-analyst"),
        APPROVER("-approver");

        private final String ending;

        Job(String ending) {
            this.ending = ending;
        }
    }

    <T> T read(Callable<T> work) {
        return tenancy.inTransaction(caller.tenant(), work);
    }

    <T> T read(String id, Function<ContractRow, T> work) {
        return read(() -> work.apply(ContractRow.current(id).orElseThrow(Problem::notFound)));
    }

    /// The version in sight.
    <T> T read(String id, int version, Function<ContractRow, T> work) {
        return read(
                () -> work.apply(ContractRow.version(id, version).orElseThrow(Problem::notFound)));
    }

    /// Writes in the payer's transaction on behalf of the caller's party.
    ///
    /// @param jobs one of which the caller has for its own party
    <T> T change(String id, Function<Actor, T> work, Job... jobs) {
        ContractRow seen = read(id, row -> row);
        Actor actor = actor(seen.tenantId.equals(caller.tenant()) ? "payer" : "provider");
        if (Arrays.stream(jobs).noneMatch(job -> caller.hasRole(actor.party() + job.ending))) {
            throw Problem.forbidden(
                    "role-missing",
                    "Acting for the %s takes the role %s%s"
                            .formatted(actor.party(), actor.party(), jobs[0].ending));
        }
        return tenancy.inTransaction(seen.tenantId, () -> work.apply(actor));
    }

    /// Writes as the payer that the caller belongs to.
    <T> T post(Function<Actor, T> work) {
        return tenancy.inTransaction(caller.tenant(), () -> work.apply(actor("payer")));
    }

    private Actor actor(String party) {
        return new Actor(party, caller.subject(), caller.name());
    }

    String tenant() {
        return caller.tenant();
    }
}
