package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.NeededRecords;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a gap lacks is what the numerator retrieves")
class NumeratorRetrievesTest {
    @Test
    void aCodeReachedThroughOtherDefines() {
        CqlMeasure measure = CqlMeasure.shipped("controlled-blood-pressure");
        assertThat(measure.neededRecords(measure.groups().getFirst()))
                .containsExactly(
                        new NeededRecords(
                                "Observation",
                                "code",
                                "",
                                List.of(
                                        new NeededRecords.Code(
                                                "http://loinc.org",
                                                "85354-9",
                                                "Blood pressure panel"))));
    }

    @Test
    void aRetrieveWithoutCodesTellsNothing() {
        CqlMeasure measure =
                StayMeasure.of(
                        "proportion",
                        "Encounter",
                        "initial-population:Stays",
                        "denominator:Stays",
                        "numerator:Long Stays");
        assertThat(measure.neededRecords(measure.groups().getFirst())).isEmpty();
    }
}
