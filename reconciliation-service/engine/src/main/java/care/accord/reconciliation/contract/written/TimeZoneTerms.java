package care.accord.reconciliation.contract.written;

import care.accord.programrules.IanaZone;
import java.util.List;
import java.util.Map;

/// `timeZone` of a contract document: in whose time measures take the days of the performance period. A contract that names none
/// means UTC, and one that means UTC names none.
final class TimeZoneTerms {
    private static final String FIELD = "timeZone";

    private TimeZoneTerms() {}

    static IanaZone read(Fields fields) {
        if (!fields.has(FIELD)) {
            return IanaZone.UTC;
        }
        return fields.value(FIELD) instanceof String name && IanaZone.isValid(name)
                ? new IanaZone(name)
                : fields.wrong(
                        FIELD,
                        "expected %s; without the field it is UTC".formatted(IanaZone.WAY_OUT),
                        IanaZone.UTC);
    }

    static void write(IanaZone zone, Map<String, Object> tree) {
        if (!zone.isUtc()) {
            tree.put(FIELD, zone.name());
        }
    }

    /// As the parties would say it, where they agreed on another zone than UTC.
    static List<String> sentences(IanaZone zone) {
        return zone.isUtc()
                ? List.of()
                : List.of(
                        "Measures over clinical records take the days of the period in the time of %s."
                                .formatted(zone));
    }
}
