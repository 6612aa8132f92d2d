package care.accord.metrics.hospital;

import care.accord.metrics.evidence.Fact;
import care.accord.population.ClaimColumns;
import java.time.LocalDate;
import java.util.List;

/// A stay in one acute hospital, from one claim or several that continue each other.
///
/// @param lines the first line of each of its claims
/// @param admitted day of admission
/// @param discharged day of discharge
/// @param disposition where the person went, as the last claim says
/// @param diagnosis the principal one, ICD-10-CM without a dot; blank when not reported
/// @param transferredOut whether another hospital took the person over
public record Stay(
        List<Integer> lines,
        int admitted,
        int discharged,
        String facility,
        String disposition,
        String diagnosis,
        String drg,
        Origin origin,
        boolean transferredOut) {

    /// Where a person came from.
    public enum Origin {
        HOME,
        HOSPITAL,
        SKILLED_NURSING
    }

    public Stay {
        lines = List.copyOf(lines);
    }

    Stay from(Origin where) {
        return new Stay(
                lines,
                admitted,
                discharged,
                facility,
                disposition,
                diagnosis,
                drg,
                where,
                transferredOut);
    }

    Stay movedOn() {
        return new Stay(
                lines, admitted, discharged, facility, disposition, diagnosis, drg, origin, true);
    }

    /// The stay as evidence, with its claims.
    public Fact fact(ClaimColumns claims) {
        String where = facility.isEmpty() ? "" : " at " + facility;
        String why = diagnosis.isEmpty() ? "" : ", " + diagnosis;
        return new Fact(
                "Stay from %s to %s%s%s"
                        .formatted(
                                LocalDate.ofEpochDay(admitted),
                                LocalDate.ofEpochDay(discharged),
                                where,
                                why),
                lines.stream().map(line -> Fact.claimLine(claims, line)).toList());
    }
}
