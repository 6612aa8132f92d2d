package care.accord.cli.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Assignment.Reason;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.roster.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
        "The words of a roster file tell where a person stood, as the decision did that they were written from")
class WrittenPlaceTest {
    static Stream<Reason> reasons() {
        return Stream.concat(
                Arrays.stream(Criterion.values())
                        .flatMap(one ->
                                Stream.of(new Reason.Ineligible(one), new Reason.Removed(one))),
                Stream.of(new Reason.NoPrimaryCare(), new Reason.ChoseElsewhere()));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aReasonIsReadAsItWasDecided(Reason reason) {
        Assignment decided = new NotAssigned(reason);
        assertThat(WrittenPlace.of(RosterLine.reason(decided), Optional.of("")))
                .contains(Place.of(decided));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    contract, charges, OURS
                    contract, agreement, OURS
                    contract, choice, OURS_BY_CHOICE
                    other, only, SOMEBODY_ELSES
                    other, choice, SOMEBODY_ELSES
                    no-physician-service, '', NO_PHYSICIAN_SERVICE
                    """)
    void whoseThePersonIs(String reason, String decidedBy, Place place) {
        assertThat(WrittenPlace.of(reason, Optional.of(decidedBy))).contains(place);
    }
}
