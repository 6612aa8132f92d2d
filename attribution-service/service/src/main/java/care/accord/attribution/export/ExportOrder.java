package care.accord.attribution.export;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client ordered. It is kept with its job as JSON.
///
/// @param lists as they stood when it was ordered, or before the moment it named; what was decided last first
/// @param since only what changed since; null for everything
/// @param patients numbers of people; empty for everybody on the lists
/// @param serviceDates conditions on explanations of benefit, such as `ge2025-01-01`
/// @param ignored what was asked for and is not done, for the file of errors
public record ExportOrder(
        List<Listed> lists,
        List<ExportedType> types,
        @Nullable Instant since,
        List<Long> patients,
        List<String> serviceDates,
        List<String> ignored) {
    /// A version of a contract's list.
    public record Listed(String contractId, String version) {}

    public ExportOrder {
        lists = List.copyOf(lists);
        types = ExportedType.inOrder(types);
        patients = List.copyOf(patients);
        serviceDates = List.copyOf(serviceDates);
        ignored = List.copyOf(ignored);
    }
}
