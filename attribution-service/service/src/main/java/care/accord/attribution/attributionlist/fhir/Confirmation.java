package care.accord.attribution.attributionlist.fhir;

import care.accord.attribution.attributionlist.store.ListStates;
import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.servicekit.tenancy.Caller;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/// Makes a list final.
@RequestScoped
class Confirmation {
    private final Caller caller;
    private final Tenancy tenancy;
    private final ListStates states;

    @Inject
    Confirmation(Caller caller, Tenancy tenancy, ListStates states) {
        this.caller = caller;
        this.tenancy = tenancy;
        this.states = states;
    }

    /// The version in which the list is final.
    String confirm(ListView list) {
        ListStates.Setter by =
                new ListStates.Setter(
                        caller.isPayer() ? "payer" : "provider", caller.subject(), caller.name());
        return tenancy.inTransaction(
                list.version().roster().tenantId,
                () -> states.set(list.contractId(), ListVersion.FINAL, by).id());
    }
}
