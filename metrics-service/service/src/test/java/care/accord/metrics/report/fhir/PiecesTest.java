package care.accord.metrics.report.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "An answer of any length is handed on in pieces of one size, and no more than a piece is held")
class PiecesTest {
    private static final int BYTES = 1000;

    /// After every write what was not handed on is less than a piece, however much came before.
    @Test
    void lessThanAPieceIsHeld() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream handedOn = new ByteArrayOutputStream();
        List<Integer> positions = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        try (Pieces pieces =
                new Pieces(
                        BYTES,
                        (position, content) -> {
                            positions.add(position);
                            sizes.add(content.length);
                            handedOn.write(content);
                        })) {
            for (int member = 0; member < 3000; member++) {
                byte[] some = new byte[random.nextInt(2500)];
                random.nextBytes(some);
                pieces.write(some);
                pieces.write('x');
                written.write(some);
                written.write('x');
                assertThat(written.size() - handedOn.size()).isBetween(0, BYTES - 1);
            }
        }
        assertThat(handedOn.toByteArray()).isEqualTo(written.toByteArray());
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(BYTES);
        assertThat(sizes.getLast()).isBetween(1, BYTES);
        assertThat(positions).hasSize(sizes.size()).isSorted().doesNotHaveDuplicates();
        assertThat(positions).startsWith(0, 1, 2);
    }

    @Test
    void nothingIsNoPiece() throws IOException {
        List<Integer> positions = new ArrayList<>();
        Pieces pieces = new Pieces(BYTES, (position, _) -> positions.add(position));
        pieces.close();
        assertThat(positions).isEmpty();
    }

    @Test
    void whoTakesNoMoreStopsTheWriter() {
        Pieces pieces =
                new Pieces(
                        BYTES,
                        (_, _) -> {
                            throw new IOException("gone");
                        });
        assertThatThrownBy(() -> pieces.write(new byte[BYTES])).hasMessage("gone");
    }
}
