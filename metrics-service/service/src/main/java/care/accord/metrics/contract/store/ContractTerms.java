package care.accord.metrics.contract.store;

import care.accord.messages.ContractActivated;
import care.accord.messages.RosterDecided;
import care.accord.metrics.measure.MeasurementPeriod;
import care.accord.programrules.IanaZone;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.Optional;

/// What a run is about: the terms of the contract and the roster decided under them.
public record ContractTerms(ContractActivated contract, RosterDecided roster) {
    public DateSpan period() {
        return new DateSpan(
                contract.performancePeriod().start(), contract.performancePeriod().end());
    }

    /// The period in the zone that the contract names, in UTC where it names none.
    public MeasurementPeriod measurementPeriod() {
        return new MeasurementPeriod(
                period(),
                Optional.ofNullable(contract.timeZone()).map(IanaZone::new).orElse(IanaZone.UTC));
    }

    /// The days of the period of which claims are known.
    public DateSpan known() {
        DateSpan period = period();
        LocalDate paidThrough = roster.paidThrough();
        return period.contains(paidThrough) ? new DateSpan(period.start(), paidThrough) : period;
    }
}
