package care.accord.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A dictionary finds each value's code, in whatever order its values are")
class DictionaryTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {",1234567890,99213,99214,A", ",A,99214,1234567890,99213", ","})
    void everyValueHasTheCodeOfItsPlaceAndNoOtherHasOne(String list) {
        List<String> values = List.of(list.split(",", -1)).stream().distinct().toList();
        Dictionary dictionary = Dictionary.of(values);
        for (int code = 0; code < values.size(); code++) {
            assertThat(dictionary.code(values.get(code))).isEqualTo(code);
            assertThat(dictionary.value(code)).isEqualTo(values.get(code));
        }
        for (String other : List.of("0", "99213 ", "99215", "ZZZ")) {
            assertThat(dictionary.code(other)).isEqualTo(-1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"99213,99214", ",99213,99213", ",B,A,B"})
    void valuesAreDistinctAndTheFirstIsBlank(String list) {
        List<String> values = List.of(list.split(",", -1));
        assertThatThrownBy(() -> Dictionary.of(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A dictionary has distinct values, blank first");
    }

    @Test
    void whatIsBuiltIsFoundToo() {
        Dictionary.Builder builder = new Dictionary.Builder();
        assertThat(builder.encode("99214")).isEqualTo(1);
        assertThat(builder.encode("99213")).isEqualTo(2);
        assertThat(builder.build().code("99213")).isEqualTo(2);
    }
}
