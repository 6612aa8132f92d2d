package care.accord.population.files;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Flags that say why somebody is not assigned.
final class ReasonColumns {
    private static final String YES = "1";
    private static final Form FLAG = Form.oneOf(Set.of("0", YES));

    private final Map<ListReason, Column> flags = new EnumMap<>(ListReason.class);

    private ReasonColumns() {}

    /// Of table 1-1, where people are listed that are left out.
    static ReasonColumns ofExclusion(Columns columns) {
        return new ReasonColumns()
                .add(ListReason.DECEASED, columns.optional("DECEASED_EXCLUDED", FLAG))
                .add(ListReason.ID_MISSING, columns.optional("MISSING_ID_EXCLUDED", FLAG))
                .add(ListReason.PART_A_OR_B_ONLY, columns.optional("PART_A_B_ONLY_EXCLUDED", FLAG))
                .add(ListReason.HEALTH_PLAN, columns.optional("GHP_EXCLUDED", FLAG))
                .add(ListReason.OUTSIDE_US, columns.optional("OUTSIDE_US_EXCLUDED", FLAG))
                .add(ListReason.OTHER_INITIATIVE, columns.optional("OTHER_SHARED_SAV_INIT", FLAG))
                .add(ListReason.OTHER, columns.optional("OTHER_REASONS_EXCLUDED", FLAG));
    }

    /// Of table 1-5.
    static ReasonColumns ofTurnover(Columns columns) {
        return new ReasonColumns()
                .add(ListReason.PLURALITY_ELSEWHERE, columns.optional("PLUR_R05", FLAG))
                .add(ListReason.PART_A_OR_B_ONLY, columns.optional("AB_R01", FLAG))
                .add(ListReason.HEALTH_PLAN, columns.optional("HMO_R03", FLAG))
                .add(ListReason.OUTSIDE_US, columns.optional("NO_US_R02", FLAG))
                .add(ListReason.OTHER_INITIATIVE, columns.optional("MDM_R04", FLAG))
                .add(ListReason.NO_VISIT_OR_OTHER, columns.optional("NOFND_R06", FLAG));
    }

    private ReasonColumns add(ListReason reason, Column flag) {
        flags.put(reason, flag);
        return this;
    }

    /// The reasons whose flags are set, in their order.
    Set<ListReason> of(CsvLine line) {
        Set<ListReason> reasons = new TreeSet<>();
        flags.forEach((reason, flag) -> {
            if (line.text(flag).equals(YES)) {
                reasons.add(reason);
            }
        });
        return Collections.unmodifiableSet(reasons);
    }
}
