package care.accord.reconciliation.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.programrules.ArrangementDocuments;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every arrangement that ships reads without a problem")
class TemplatesTest {
    static Stream<String> ids() {
        return ArrangementDocuments.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void itReads(String id) {
        assertThat(ArrangementReader.template(id, Settling.RULES).id()).isEqualTo(id);
    }
}
