package care.accord.metrics.record.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A verdict names the profile, its slice or invariant and the path, and nothing that the resource says (US Core 6.1.0 and 7.0.0, QI-Core 6.0.0, FHIR R4)")
class ProfileConstraintsTest {
    private static final String CODES = "http://terminology.hl7.org/CodeSystem/";

    /// What stands for longer text in the rows.
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("US:", "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"),
                    Map.entry("QI:", "http://hl7.org/fhir/us/qicore/StructureDefinition/qicore-"),
                    Map.entry("BASE:", "http://hl7.org/fhir/StructureDefinition/"),
                    Map.entry("$LOINC", "\"system\":\"http://loinc.org\",\"code\""),
                    Map.entry("$SUBJECT", "\"subject\":{\"reference\":\"Patient/p1\"}"),
                    Map.entry("$FINAL", "\"status\":\"final\""),
                    Map.entry(
                            "$PROBLEM",
                            "\"category\":[{\"coding\":[{\"system\":\"%scondition-category\",\"code\":\"problem-list-item\"}]}]"
                                    .formatted(CODES)),
                    Map.entry(
                            "$VITAL",
                            "\"category\":[{\"coding\":[{\"system\":\"%sobservation-category\",\"code\":\"vital-signs\"}]}]"
                                    .formatted(CODES)),
                    Map.entry(
                            "$LAB",
                            "\"category\":[{\"coding\":[{\"system\":\"%sobservation-category\",\"code\":\"laboratory\"}]}]"
                                    .formatted(CODES)),
                    Map.entry(
                            "$MMHG",
                            "\"valueQuantity\":{\"value\":1,\"unit\":\"x\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}"),
                    Map.entry(
                            "$ACTIVE",
                            "\"clinicalStatus\":{\"coding\":[{\"system\":\"%scondition-clinical\",\"code\":\"active\"}]}"
                                    .formatted(CODES)),
                    Map.entry(
                            "$PERSON",
                            "\"identifier\":[{\"system\":\"s\",\"value\":\"v\"}],\"gender\":\"male\",\"name\":[{\"family\":\"x\"}]"));

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    US:blood-pressure           ; Observation ; $SUBJECT,$FINAL,$VITAL,"effectiveDateTime":"2025-01-31","code":{"coding":[{$LOINC:"85354-9"}]},"component":[{"code":{"coding":[{$LOINC:"8480-6"}]},$MMHG},{"code":{"text":"x"},$MMHG}] ; component:diastolic ; is required by the profile US:blood-pressure
                    US:blood-pressure           ; Observation ; $SUBJECT,$FINAL,$VITAL,"effectiveDateTime":"2025-01-31","code":{"coding":[{$LOINC:"85354-9"}]},"component":[{"code":{"coding":[{$LOINC:"8480-6"}]},$MMHG}] ; component ; is required at least 2 times by the profile US:blood-pressure
                    US:blood-pressure           ; Observation ; $SUBJECT,$FINAL,$VITAL,"effectiveDateTime":"2025-01-31","code":{"coding":[{$LOINC:"85354-9"}]},"component":[{"code":{"coding":[{$LOINC:"8480-6"}]},"valueQuantity":{"value":1,"unit":"x","system":"http://unitsofmeasure.org","code":"kPa"}},{"code":{"coding":[{$LOINC:"8462-4"}]},$MMHG}] ; component:systolic.value.code ; has no value that the profile US:blood-pressure allows
                    US:observation-lab|7.0.0    ; Observation ; $SUBJECT,$FINAL,$VITAL,"code":{"text":"x"},"valueString":"x" ; category:us-core ; is required by the profile US:observation-lab|7.0.0
                    US:condition-problems-health-concerns ; Condition ; $SUBJECT,$ACTIVE,"code":{"text":"x"},"category":[{"text":"x"}] ; category:us-core ; is required by the profile US:condition-problems-health-concerns
                    US:coverage                 ; Coverage    ; "beneficiary":{"reference":"Patient/p1"},"status":"active","subscriberId":"x","relationship":{"text":"x"},"payor":[{"display":"x"},{"display":"y"}] ; payor ; may be given at most 1 times by the profile US:coverage
                    US:observation-pregnancystatus ; Observation ; $SUBJECT,$FINAL,"effectiveDateTime":"2025-01-31","code":{"coding":[{$LOINC:"82810-3"}]},"valueString":"x" ; value ; has to be CodeableConcept by the profile US:observation-pregnancystatus
                    US:observation-pregnancystatus ; Observation ; "subject":{"reference":"Group/g1"},"status":"final","effectiveDateTime":"2025-01-31" ; subject ; must be a reference such as Patient/123
                    US:patient                  ; Patient     ; $PERSON,"extension":[{"url":"US:race","extension":[{"url":"ombCategory","valueCoding":{"system":"urn:oid:2.16.840.1.113883.6.238","code":"2106-3"}}]}] ; extension.extension:text ; is required by the profile US:race
                    US:patient                  ; Patient     ; $PERSON,"extension":[{"url":"US:race","extension":[{"url":"text","valueString":"x"},{"url":"ombCategory","valueCoding":{"system":"urn:oid:2.16.840.1.113883.6.238","code":"1"}}]}] ; extension.extension:ombCategory.value ; has no value that the profile US:race allows
                    """)
    void slicesCardinalitiesTypesAndValues(
            String profile, String type, String fields, String element, String reason) {
        refused(profile, type, fields, element, reason);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    US:patient            ; Patient           ; "identifier":[{"system":"s","value":"v"}],"gender":"male","name":[{"text":"x"}] ; name ; us-core-6
                    US:procedure          ; Procedure         ; $SUBJECT,"status":"completed","code":{"text":"x"} ; ; us-core-7
                    US:medicationrequest  ; MedicationRequest ; $SUBJECT,"status":"active","intent":"order","medicationCodeableConcept":{"text":"x"} ; ; us-core-21
                    US:coverage           ; Coverage          ; "beneficiary":{"reference":"Patient/p1"},"status":"active","relationship":{"text":"x"},"payor":[{"display":"x"}] ; ; us-core-15
                    US:practitioner       ; Practitioner      ; "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567890"}],"name":[{"family":"x"}] ; identifier:NPI ; us-core-17
                    US:practitioner       ; Practitioner      ; "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"12345"}],"name":[{"family":"x"}] ; identifier:NPI ; us-core-16
                    US:observation-lab    ; Observation       ; $SUBJECT,$FINAL,$LAB,"code":{"text":"x"} ; ; us-core-2
                    US:body-weight        ; Observation       ; $SUBJECT,$FINAL,$VITAL,"effectiveDateTime":"2025-01","code":{"coding":[{$LOINC:"29463-7"}]},"dataAbsentReason":{"text":"x"} ; effective ; vs-1
                    QI:medicationnotrequested ; MedicationRequest ; $SUBJECT,"status":"completed","intent":"order","doNotPerform":true,"authoredOn":"2025","requester":{"display":"x"},"reasonCode":[{"text":"x"}],"medicationCodeableConcept":{"text":"x"} ; ; mnr-1
                    BASE:Observation        ; Observation       ; $SUBJECT,$FINAL,"code":{"text":"x"},"valueString":"x","dataAbsentReason":{"text":"x"} ; ; obs-6
                    BASE:Observation        ; Observation       ; $SUBJECT,$FINAL,"code":{"coding":[{$LOINC:"1"}]},"valueString":"x","component":[{"code":{"coding":[{$LOINC:"1"}]}}] ; ; obs-7
                    BASE:Condition          ; Condition         ; $SUBJECT,$ACTIVE,"abatementDateTime":"2025" ; ; con-4
                    BASE:Condition          ; Condition         ; $SUBJECT,$ACTIVE,"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"entered-in-error"}]} ; ; con-5
                    BASE:AllergyIntolerance ; AllergyIntolerance; "patient":{"reference":"Patient/p1"} ; ; ait-1
                    BASE:Patient            ; Patient           ; "contact":[{"gender":"male"}] ; contact ; pat-1
                    BASE:Patient            ; Patient           ; "contained":[{"resourceType":"Organization","id":"o","meta":{"versionId":"1"},"name":"x"}] ; ; dom-4
                    """)
    void invariantsOfProfilesAndResources(
            String profile, String type, String fields, String element, String key) {
        assertThatThrownBy(() -> read(profile, type, fields))
                .isInstanceOfSatisfying(
                        FieldProblem.class,
                        problem -> {
                            assertThat(problem.field()).isEqualTo(element == null ? "" : element);
                            assertThat(problem).hasMessageStartingWith("breaks " + key + " of ");
                        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    onset           ; "onsetPeriod":{"start":"2025-06-01","end":"2025-05-31"} ; breaks per-1 of the profile BASE:Period: start<=end
                    onset           ; "onsetAge":{"value":3} ; breaks age-1 of the profile BASE:Age: if value then code
                    onset.extension ; "onsetAge":{"value":3,"code":"a","system":"http://unitsofmeasure.org","extension":[{"url":"http://example.org/own"}]} ; breaks ext-1 of the profile BASE:Extension: extension or value
                    recorder        ; "recorder":{"reference":"#doctor"} ; breaks ref-1 of FHIR R4: what it refers to is contained in the resource
                    recorder        ; "recorder":{"reference":"Location/l1"} ; has to refer to Patient or Practitioner or PractitionerRole or RelatedPerson by FHIR R4
                    code            ; "code":{} ; breaks ele-1 of FHIR R4: it has a value or children
                    """)
    void whatHoldsWhereverADataTypeIsUsed(String element, String field, String reason) {
        refused("BASE:Condition", "Condition", "$SUBJECT,$ACTIVE," + field, element, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    US:blood-pressure    ; Observation ; $SUBJECT,$FINAL,$VITAL,"effectiveDateTime":"2025-01-31","code":{"coding":[{$LOINC:"85354-9"}]},"component":[{"code":{"coding":[{$LOINC:"8480-6"}]},$MMHG},{"code":{"coding":[{$LOINC:"8462-4"}]},"dataAbsentReason":{"text":"x"}}]
                    US:practitioner      ; Practitioner ; "identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"1234567893"}],"name":[{"family":"x"}]
                    US:condition-problems-health-concerns ; Condition ; $SUBJECT,$ACTIVE,$PROBLEM,"code":{"text":"x"},"onsetPeriod":{"start":"2025-01-31T08:00:00Z","end":"2025-01"}
                    US:patient           ; Patient ; "identifier":[{"system":"s","value":"v"}],"gender":"male","name":[{"extension":[{"url":"BASE:data-absent-reason","valueCode":"unknown"}]}]
                    """)
    void whatKeepsEveryRuleIsTaken(String profile, String type, String fields) {
        assertThatCode(() -> read(profile, type, fields)).doesNotThrowAnyException();
    }

    @Test
    void aVersionIsHeldToItsOwnRulesAndNoVersionToWhatAllAskFor() {
        String toTheMonth =
                "$SUBJECT,$FINAL,$LAB,\"code\":{\"text\":\"x\"},\"valueString\":\"x\",\"effectiveDateTime\":\"2025-01\"";
        refused(
                "US:observation-lab|7.0.0",
                "Observation",
                toTheMonth,
                "effective",
                "breaks us-core-1 of the profile US:observation-lab|7.0.0: to-the-day");
        for (String other : new String[] {"|6.1.0", "", "|3.1.1"}) {
            assertThatCode(() -> read("US:observation-lab" + other, "Observation", toTheMonth))
                    .doesNotThrowAnyException();
        }
    }

    private static void refused(
            String profile, String type, String fields, String element, String reason) {
        assertThatThrownBy(() -> read(profile, type, fields))
                .isInstanceOfSatisfying(
                        FieldProblem.class,
                        problem -> {
                            assertThat(problem.field()).isEqualTo(element);
                            assertThat(problem).hasMessage(spelled(reason));
                        });
    }

    private static void read(String profile, String type, String fields) {
        new ResourceReader()
                .read(
                        "{\"resourceType\":\"%s\",\"id\":\"r\",\"meta\":{\"profile\":[\"%s\"]},%s}"
                                .formatted(type, spelled(profile), spelled(fields)));
    }

    private static String spelled(String text) {
        String spelled = text;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            spelled = spelled.replace(word.getKey(), word.getValue());
        }
        return spelled;
    }
}
