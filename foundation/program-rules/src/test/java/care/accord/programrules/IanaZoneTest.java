package care.accord.programrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A time zone is a name of the IANA database, for that knows when its offset changes")
class IanaZoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Mars/Olympus", "america/new_york", "-05:00", "UTC+5", "PST", "", " UTC"})
    void aZoneIsNamedInTheIanaDatabase(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IanaZone(value))
                .withMessage(
                        "'%s' is not a time zone: write a name of the IANA time zone database, such as America/New_York or UTC",
                        value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Indiana/Knox", "Pacific/Honolulu", "UTC"})
    void aZoneKnowsItsRules(String value) {
        assertThat(new IanaZone(value).rules().getId()).isEqualTo(value);
    }
}
