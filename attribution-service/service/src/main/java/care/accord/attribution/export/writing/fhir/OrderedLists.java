package care.accord.attribution.export.writing.fhir;

import care.accord.attribution.attributionlist.store.ListVersion;
import care.accord.attribution.export.ExportOrder;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Versions of lists that orders are about.
@ApplicationScoped
class OrderedLists {
    private final Tenancy tenancy;

    @Inject
    OrderedLists(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /// The lists of an order, as they stood when it was ordered, or at the moment it named.
    List<ListVersion> of(String tenant, ExportOrder order) {
        return tenancy.inTransaction(
                tenant,
                () ->
                        order.lists().stream()
                                .flatMap(one ->
                                        ListVersion.version(one.contractId(), one.version())
                                                .stream())
                                .toList());
    }

    /// The version of a list that stood at a moment.
    Optional<ListVersion> then(String tenant, ListVersion list, Instant moment) {
        return tenancy.inTransaction(
                tenant, () -> ListVersion.before(list.terms().contractId, moment));
    }
}
