package care.accord.servicekit.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Each request below /fhir needs one letter of one type's scope (FHIR R4, RESTful API)")
class InteractionTest {
    @ParameterizedTest(name = "{0} {1} needs {2}")
    @CsvSource({
        "GET,    /fhir/Group,                              system/Group.s",
        "HEAD,   /fhir/Group,                              system/Group.s",
        "GET,    /fhir/Group/c-1,                          system/Group.r",
        "GET,    /fhir/Group/c-1/_history/3,               system/Group.r",
        "POST,   /fhir/Patient/_search,                    system/Patient.s",
        "POST,   /fhir/MeasureReport,                      system/MeasureReport.c",
        "PUT,    /fhir/MeasureReport/m-1,                  system/MeasureReport.u",
        "PATCH,  /fhir/MeasureReport/m-1,                  system/MeasureReport.u",
        "DELETE, /fhir/MeasureReport/m-1,                  system/MeasureReport.d",
        "POST,   /fhir/Group/c-1/$member-add,              system/Group.u",
        "POST,   /fhir/Group/c-1/$confirm-attribution-list,system/Group.u",
        "POST,   /fhir/Group/c-1/$attribution-status,      system/Group.r",
        "POST,   /fhir/Measure/$care-gaps,                 system/Measure.r",
        "GET,    /fhir/Measure/$care-gaps,                 system/Measure.r",
        "POST,   /fhir/Group/c-1/$unheard-of,              system/Group.u",
        "GET,    /fhir/$export,                            system/*.r",
        "POST,   /fhir/,                                   system/*.c",
    })
    void whatARequestNeeds(String method, String path, String scope) {
        assertThat(Interaction.of(method, path).scope()).isEqualTo(scope);
    }
}
