package care.accord.attribution.export.order.fhir;

import care.accord.attribution.export.ExportedType;
import java.util.Arrays;
import java.util.List;

/// What an export was ordered of, and so what is in it unless types are named.
enum Level {
    /// A list: all that belongs to it.
    GROUP,
    /// A list as Da Vinci ATR exports it: without claims.
    ATTRIBUTION,
    /// Everybody on the lists in sight.
    PATIENT,
    /// All lists in sight.
    SYSTEM;

    List<ExportedType> types() {
        List<ExportedType> all = Arrays.asList(ExportedType.values());
        return switch (this) {
            case GROUP, SYSTEM -> all;
            case ATTRIBUTION ->
                    all.stream()
                            .filter(type -> type != ExportedType.EXPLANATION_OF_BENEFIT)
                            .toList();
            case PATIENT -> all.stream().filter(type -> type != ExportedType.GROUP).toList();
        };
    }
}
