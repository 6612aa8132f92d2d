package care.accord.metrics.measure;

import java.util.List;

/// Records that would show the missing care, as a FHIR DataRequirement describes them.
///
/// @param type of resource, such as `Observation`
/// @param path of the code in it
/// @param valueSet whose codes count; blank where the codes are listed
/// @param codes that count, with their names; none where a value set is named
public record NeededRecords(String type, String path, String valueSet, List<Code> codes) {
    public NeededRecords {
        codes = List.copyOf(codes);
    }

    /// A code with its name.
    public record Code(String system, String code, String name) {}
}
