package care.accord.metrics.measure.fhir;

/// UCUM is `http://unitsofmeasure.org` in FHIR. Records name it by its web address as well, and FHIRHelpers refuses a quantity
/// in any other system: the whole person could not be evaluated because of a name.
final class UnitSystem {
    private static final String UCUM = "\"http://unitsofmeasure.org\"";
    private static final String BY_ADDRESS = "\"https://ucum.org\"";

    private UnitSystem() {}

    /// The resource with UCUM called by its name in FHIR.
    static String byOneName(String json) {
        return json.contains(BY_ADDRESS) ? json.replace(BY_ADDRESS, UCUM) : json;
    }
}
