package care.accord.metrics.utilization.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A character in brackets stands for any one of those inside")
class CodePatternTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "I50*, I50*",
        "0Y6[2-478C]*, 0Y62* 0Y63* 0Y64* 0Y67* 0Y68* 0Y6C*",
        "03[13]7[AJ]Z, 0317AZ 0317JZ 0337AZ 0337JZ",
        "[A-C]1, A1 B1 C1",
    })
    void everyCode(String pattern, String codes) {
        assertThat(CodePattern.codes(pattern)).isEqualTo(List.of(codes.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02[", "02]", "02[]", "02[9-1]*", "02[A", "02[-A]", "02[A-]", "02]A["})
    void whatDoesNotEndIsNamed(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodePattern.codes(pattern))
                .withMessageContaining(pattern);
    }
}
