package care.accord.reconciliation.contract;

import care.accord.reconciliation.contract.ContractDocument.Attribution;
import care.accord.vocabulary.DateSpan;
import java.time.Period;
import java.util.Optional;

/// The same terms for the next period that the parties agreed on.
public final class Renewal {
    private Renewal() {}

    /// The contract of the first of the further periods; the days that decide whose members are meant move as far as the period
    /// does. Empty where no further period is agreed on.
    public static Optional<ContractDocument> of(ContractDocument contract) {
        return contract.furtherPeriods().stream()
                .findFirst()
                .map(period -> renewed(contract, period));
    }

    private static ContractDocument renewed(ContractDocument contract, DateSpan period) {
        Period ahead = Period.between(contract.performancePeriod().start(), period.start());
        Attribution attribution = contract.attribution();
        return new ContractDocument(
                contract.name(),
                contract.lineOfBusiness(),
                contract.payer(),
                contract.provider(),
                period,
                contract.furtherPeriods().subList(1, contract.furtherPeriods().size()),
                new Attribution(
                        attribution.method(),
                        attribution.program(),
                        moved(attribution.window(), ahead),
                        attribution.chain(),
                        attribution.assignmentMethod()),
                contract.measures(),
                contract.arrangement(),
                contract.incentives(),
                contract.careCoordination(),
                contract.reconciliation(),
                contract.disputeWindowDays(),
                contract.dataSharing(),
                contract.noticeDays(),
                contract.timeZone());
    }

    /// A window that ends with a month ends with a month again.
    private static DateSpan moved(DateSpan window, Period ahead) {
        return new DateSpan(
                window.start().plus(ahead), window.end().plusDays(1).plus(ahead).minusDays(1));
    }
}
