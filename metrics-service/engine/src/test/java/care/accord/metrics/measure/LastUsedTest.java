package care.accord.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was used last is kept, up to a number of things")
class LastUsedTest {
    @Test
    void whatWasNotUsedLongestGoes() {
        LastUsed<String, String> kept = new LastUsed<>(2);
        List<String> made = new ArrayList<>();
        for (String key : List.of("a", "b", "a", "c", "a", "b")) {
            kept.get(
                    key,
                    asked -> {
                        made.add(asked);
                        return asked;
                    });
        }
        // c takes the place of b, which is made again and takes that of c.
        assertThat(made).containsExactly("a", "b", "c", "b");
        assertThat(kept.find("c")).isEmpty();
        assertThat(kept.find("a")).contains("a");
    }

    @Test
    void theFirstOfTwoIsKept() {
        LastUsed<String, String> kept = new LastUsed<>(1);
        assertThat(kept.keep("a", "first")).isEqualTo("first");
        assertThat(kept.keep("a", "second")).isEqualTo("first");
    }

    @Test
    void nothingAtAllCannotBeKept() {
        assertThatThrownBy(() -> new LastUsed<String, String>(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 cannot be kept, one at least");
    }
}
