package care.accord.attribution.explanationofbenefit;

import care.accord.population.ClaimLine.Kind;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A claim in its final action: what is left of all its versions. Blank strings stand for "not reported".
///
/// @param id as the payer reported it; protected health information
/// @param service from the first day of any line through the last
/// @param facility CMS certification number, blank where no facility billed
/// @param stay of an inpatient; empty where there was none
/// @param attendingNpi the clinician responsible for the stay
/// @param lines in order of their number, at least one
public record Claim(
        String id,
        Kind kind,
        DateSpan service,
        String billingTin,
        String facility,
        String billType,
        String drg,
        String dischargeStatus,
        Optional<DateSpan> stay,
        String attendingNpi,
        String operatingNpi,
        List<ClaimedLine> lines) {
    public Claim {
        lines = List.copyOf(lines);
    }

    /// The distinct diagnoses of all lines, the principal one of the first line first.
    public List<String> diagnoses() {
        Set<String> distinct = new LinkedHashSet<>();
        lines.forEach(line -> distinct.addAll(line.diagnoses()));
        return List.copyOf(distinct);
    }

    public Usd allowed() {
        return sum(ClaimedLine::allowed);
    }

    public Usd paid() {
        return sum(ClaimedLine::paid);
    }

    private Usd sum(Function<ClaimedLine, Usd> amount) {
        return lines.stream().map(amount).reduce(Usd.ZERO, Usd::plus);
    }
}
