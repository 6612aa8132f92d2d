package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.MeasureDescription;
import java.util.List;
import java.util.Map;

/// A FHIR Measure with the CQL libraries and value sets it needs.
///
/// @param cql library name to CQL text
/// @param library name and version of the library whose defines the populations name
/// @param groups one for each rate
/// @param supplemental defines whose values are shown with a member's row; sentences are shown as they are
public record MeasurePackage(
        MeasureDescription description,
        Publication publication,
        Map<String, String> cql,
        LibraryName library,
        List<GroupCriteria> groups,
        List<String> supplemental,
        ValueSets valueSets) {
    public MeasurePackage {
        cql = Map.copyOf(cql);
        groups = List.copyOf(groups);
        supplemental = List.copyOf(supplemental);
    }

    /// A library as a Measure refers to it.
    public record LibraryName(String name, String version) {}

    /// Reads the package; everything wrong with it is reported at once.
    public static MeasurePackage read(PackageFiles files) {
        return new PackageReader(files).read();
    }
}
