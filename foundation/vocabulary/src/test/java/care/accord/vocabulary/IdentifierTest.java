package care.accord.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Identifiers are types that check their format once")
class IdentifierTest {
    @Test
    void theExampleNpiOfTheRegulationIsValid() {
        assertThat(new Npi("1234567893")).hasToString("1234567893");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "123456789", "12345678931", "12345A7893"})
    void anNpiNeedsItsCheckDigit(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Npi(value))
                .withMessageContaining("check digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-3456789", "12345678", ""})
    void aTinIsNineDigits(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tin(value))
                .withMessageContaining("nine digits");
    }

    @Test
    void aBeneficiaryIdNeverPrintsItself() {
        assertThat(new BeneficiaryId("1EG4TE5MK73").toString()).doesNotContain("1EG4");
    }
}
