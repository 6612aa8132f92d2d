package care.accord.metrics.record.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName(
        "A resource is held to the elements and values of the profiles that it declares (US Core 6.1.0 and 7.0.0, QI-Core 6.0.0), and of no others")
class ProfileRulesTest {
    private static final String US = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";
    private static final String QI = "http://hl7.org/fhir/us/qicore/StructureDefinition/qicore-";
    private static final String SUBJECT = "\"subject\":{\"reference\":\"Patient/p1\"}";
    private static final String VITAL_SIGNS =
            "\"category\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"vital-signs\"}]}]";
    private static final String VALUE =
            "\"valueQuantity\":{\"value\":1,\"unit\":\"x\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"kg\"}";
    private static final String RECORDED =
            "\"extension\":[{\"url\":\"http://hl7.org/fhir/us/qicore/StructureDefinition/qicore-recorded\",\"valueDateTime\":\"2025-01-31\"}]";
    private static final String ACTIVE =
            "\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]}";

    @ParameterizedTest(name = "{0}: {1} lacks {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    US patient                           ; Patient     ; "identifier":[{"system":"s","value":"v"}],"gender":"male"                                      ; name
                    US patient                           ; Patient     ; "identifier":[{"system":"s","value":"v"},{"system":"s"}],"gender":"male","name":[{"family":"x"}] ; identifier.value
                    QI patient                           ; Patient     ; "identifier":[{"system":"s","value":"v"}],"name":[{"family":"x"}]                                ; gender
                    QI patient|6.0.0                     ; Patient     ; "gender":"male","name":[{"family":"x"}]                                                          ; identifier
                    QI encounter                         ; Encounter   ; SUBJECT,"status":"finished","class":{"code":"AMB"}                                             ; type
                    QI condition-problems-health-concerns; Condition   ; SUBJECT,ACTIVE,"code":{"text":"x"}                                                             ; category
                    US procedure                         ; Procedure   ; SUBJECT,"status":"completed"                                                                   ; code
                    US coverage                          ; Coverage    ; "beneficiary":{"reference":"Patient/p1"},"status":"active","payor":[{"display":"x"}]           ; relationship
                    US body-weight                       ; Observation ; SUBJECT,VITAL,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]} ; effective
                    QI immunizationnotdone               ; Immunization; "patient":{"reference":"Patient/p1"},"status":"not-done","vaccineCode":{"text":"x"},"occurrenceString":"x","recorded":"2025-01-01" ; statusReason
                    """)
    void whatAProfileRequires(String profile, String type, String fields, String lacking) {
        assertThatThrownBy(() -> read(profile, type, fields))
                .isInstanceOfSatisfying(
                        FieldProblem.class,
                        problem -> {
                            assertThat(problem.field()).isEqualTo(lacking);
                            assertThat(problem)
                                    .hasMessage("is required by the profile " + canonical(profile));
                        });
    }

    @ParameterizedTest(name = "{0}: {1} has another {3}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    QI procedure            ; Procedure         ; SUBJECT,"status":"not-done","code":{"text":"x"}                                                      ; status
                    QI procedurenotdone     ; Procedure         ; SUBJECT,RECORDED,"status":"completed","performedDateTime":"2025-01-01","code":{"coding":[{"code":"x"}]},"statusReason":{"text":"x"}  ; status
                    QI medicationrequest    ; MedicationRequest ; SUBJECT,"status":"active","intent":"order","requester":{"display":"x"},"doNotPerform":true,"medicationCodeableConcept":{"text":"x"} ; doNotPerform
                    US bmi                  ; Observation       ; SUBJECT,VITAL,"status":"final","effectiveDateTime":"2025-01-31",VALUE,"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]} ; code
                    http://hl7.org/fhir/StructureDefinition/Condition ; Condition ; SUBJECT,"clinicalStatus":{"text":"active"}                                         ; clinicalStatus
                    """)
    void whatAProfileAllows(String profile, String type, String fields, String element) {
        assertThatThrownBy(() -> read(profile, type, fields))
                .isInstanceOfSatisfying(
                        FieldProblem.class,
                        problem -> {
                            assertThat(problem.field()).isEqualTo(element);
                            assertThat(problem)
                                    .hasMessage(
                                            "has no value that the profile %s allows"
                                                    .formatted(canonical(profile)));
                        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    US patient              ; Patient           ; "identifier":[{"system":"s","value":"v"}],"gender":"male","name":[{"family":"x"}]
                    US body-weight          ; Observation       ; SUBJECT,VITAL,"status":"final","effectiveDateTime":"2025-01-31",VALUE,"code":{"coding":[{"system":"http://loinc.org","code":"29463-7"},{"system":"urn:own","code":"w"}]}
                    QI medicationrequest    ; MedicationRequest ; SUBJECT,"status":"active","intent":"order","requester":{"display":"x"},"medicationCodeableConcept":{"text":"x"}
                    QI procedure            ; Procedure         ; SUBJECT,"status":"completed","performedDateTime":"2025","code":{"text":"x"}
                    http://example.org/own  ; Condition         ; SUBJECT,ACTIVE
                    """)
    void whatIsAsItShouldBeIsTaken(String profile, String type, String fields) {
        assertThatCode(() -> read(profile, type, fields)).doesNotThrowAnyException();
    }

    private static void read(String profile, String type, String fields) {
        new ResourceReader()
                .read(
                        "{\"resourceType\":\"%s\",\"id\":\"r\",\"meta\":{\"profile\":[\"%s\"]},%s}"
                                .formatted(
                                        type,
                                        canonical(profile),
                                        fields.replace("SUBJECT", SUBJECT)
                                                .replace("VITAL", VITAL_SIGNS)
                                                .replace("ACTIVE", ACTIVE)
                                                .replace("RECORDED", RECORDED)
                                                .replace("VALUE", VALUE)));
    }

    private static String canonical(String profile) {
        return profile.replace("US ", US).replace("QI ", QI);
    }
}
