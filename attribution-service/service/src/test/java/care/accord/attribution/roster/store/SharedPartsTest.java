package care.accord.attribution.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import care.accord.attribution.assignment.Sharing.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The parts of a person are kept as one text, the contract's with who stands behind them")
class SharedPartsTest {
    private static final Sharing SHARING =
            new Sharing(
                    new BigDecimal("0.750000"),
                    List.of(
                            new Part(
                                    "the practice with TIN 100000001",
                                    new BigDecimal("0.500000"),
                                    Optional.of(new Provider("100000001", "1000000001"))),
                            new Part(
                                    "the clinician with NPI 1000000002",
                                    new BigDecimal("0.250000"),
                                    Optional.of(new Provider("", "1000000002"))),
                            new Part(
                                    "the practice with TIN 200000001",
                                    new BigDecimal("0.250000"),
                                    Optional.empty())));

    @Test
    void areReadAsTheyWereWritten() {
        String text = SharedParts.text(SHARING.parts());
        assertThat(text)
                .isEqualTo(
                        "0.500000 the practice with TIN 100000001\t100000001\t1000000001\n0.250000 the clinician with NPI 1000000002\t\t1000000002\n0.250000 the practice with TIN 200000001");
        assertThat(SharedParts.sharing(SHARING.weight(), text)).isEqualTo(SHARING);
    }

    /// Rows of before did not say who stands behind a part.
    @Test
    void textsOfBeforeStillRead() {
        Sharing read =
                SharedParts.sharing(
                        new BigDecimal("0.333333"),
                        "0.666667 the practice with TIN 200000001\n0.333333 the practice with TIN 100000001");
        assertThat(read.weight()).isEqualTo("0.333333");
        assertThat(read.parts())
                .extracting(Part::provider)
                .containsExactly(
                        "the practice with TIN 200000001", "the practice with TIN 100000001");
        assertThat(read.ours()).isEmpty();
    }
}
