package care.accord.reconciliation.contract.events;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.Topics;
import care.accord.programrules.chain.ChainTree;
import care.accord.reconciliation.contract.AssignmentMethod;
import care.accord.reconciliation.contract.ContractDocument;
import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.RunOut;
import care.accord.servicekit.outbox.Announcement;
import care.accord.servicekit.outbox.Outbox;
import care.accord.vocabulary.DateSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Announces a version in the transaction in which it takes effect.
@ApplicationScoped
public class ContractAnnouncer {
    private final Outbox outbox;

    @Inject
    ContractAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    public void activated(ContractRow row, ContractDocument contract, String initiator) {
        outbox.announce(
                new Announcement(
                        Topics.CONTRACT_ACTIVATED,
                        row.contractId,
                        row.tenantId,
                        initiator,
                        row.contractId,
                        message(row, contract)));
    }

    private static ContractActivated message(ContractRow row, ContractDocument contract) {
        return new ContractActivated(
                row.contractId,
                row.version,
                contract.name(),
                new Parties(contract.payer().tenant(), contract.provider().tenant()),
                contract.payer().name(),
                contract.provider().name(),
                period(contract.performancePeriod()),
                new ContractActivated.AttributionTerms(
                        contract.attribution().method(),
                        contract.attribution().program(),
                        period(contract.attribution().window()),
                        contract.attribution().chain().map(ChainTree::of).orElse(null),
                        contract.attribution()
                                .assignmentMethod()
                                .map(AssignmentMethod::key)
                                .orElse(null)),
                contract.measures().stream().map(ContractAnnouncer::measure).toList(),
                contract.disputeWindowDays(),
                new ContractActivated.DataSharing(contract.dataSharing().code()),
                row.effectiveFrom,
                row.lastDay == null ? null : ending(row.lastDay, contract),
                renews(row),
                contract.timeZone().isUtc() ? null : contract.timeZone().name());
    }

    /// A renewal is one in all its versions.
    private static @Nullable String renews(ContractRow row) {
        return ContractRow.version(row.contractId, 1).map(first -> first.renews).orElse(null);
    }

    private static ContractActivated.MeasureTerms measure(ContractDocument.Measure measure) {
        ContractDocument.@Nullable Benchmark agreed = measure.benchmark().orElse(null);
        return new ContractActivated.MeasureTerms(
                measure.measure(),
                measure.title(),
                measure.target().rate().toPlainString(),
                measure.role().name().toLowerCase(Locale.ROOT),
                agreed instanceof ContractDocument.Benchmark.Published named
                        ? new ContractActivated.Benchmark(
                                named.measure(), named.method(), named.year())
                        : null,
                agreed instanceof ContractDocument.Benchmark.Own own
                        ? new ContractActivated.OwnDeciles(
                                own.source(),
                                own.direction().name().toLowerCase(Locale.ROOT),
                                own.deciles().stream().map(BigDecimal::toPlainString).toList())
                        : null);
    }

    private static ContractActivated.Ending ending(LocalDate lastDay, ContractDocument contract) {
        return new ContractActivated.Ending(
                lastDay,
                RunOut.after(
                                contract.performancePeriod().end(),
                                contract.reconciliation().finalMonthsAfter())
                        .lastDay());
    }

    private static Period period(DateSpan span) {
        return new Period(span.start(), span.end());
    }
}
