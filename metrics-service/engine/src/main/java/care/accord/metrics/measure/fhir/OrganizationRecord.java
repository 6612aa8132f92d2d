package care.accord.metrics.measure.fhir;

import java.util.List;

/// What one organization sent about one person.
///
/// @param organization whose resource ids these are: the same id from another organization is another resource
/// @param resources FHIR R4 JSON texts in order of arrival; a later one with the same type and id replaces the earlier
public record OrganizationRecord(String organization, List<String> resources) {
    public OrganizationRecord {
        resources = List.copyOf(resources);
    }
}
