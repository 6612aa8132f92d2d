package care.accord.metrics.measure.fhir;

/// What a measure is about (FHIR R4, Measure.topic).
///
/// @param system of the code; blank where the topic is told in words alone
/// @param code blank where the topic is told in words alone
/// @param text in words; blank where there are none
public record MeasureTopic(String system, String code, String text) {
    /// Whether somebody who asks for `code`, `system|code` or the words means this.
    public boolean isMeantBy(String asked) {
        boolean byCode =
                !code.isEmpty() && (asked.equals(code) || asked.equals(system + "|" + code));
        return byCode || (!text.isEmpty() && asked.equalsIgnoreCase(text));
    }
}
