package care.accord.metrics.hospital;

import care.accord.metrics.measure.CodeSet;
import java.util.List;

/// Which stays are avoidable ones.
///
/// @param conditions any of which makes a stay avoidable; a stay counts once
/// @param ages of the people who are counted
/// @param obstetricDrgs stays that never count
public record PreventionRules(List<Condition> conditions, MemberYears ages, CodeSet obstetricDrgs) {
    public PreventionRules {
        conditions = List.copyOf(conditions);
    }
}
