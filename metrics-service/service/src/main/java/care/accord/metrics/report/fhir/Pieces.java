package care.accord.metrics.report.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/// What is written, handed on in pieces of one size; nothing but the piece that is being filled is held. Only [#close] hands on a last one
/// that is not full.
final class Pieces extends OutputStream {
    private final byte[] piece;
    private final Receiver receiver;
    private int filled;
    private int position;

    /// Who takes the pieces.
    @FunctionalInterface
    interface Receiver {
        /// Takes a piece.
        ///
        /// @param position of the piece, from 0
        void take(int position, byte[] content) throws IOException;
    }

    /// Hands on pieces of so many bytes.
    Pieces(int bytes, Receiver receiver) {
        this.piece = new byte[bytes];
        this.receiver = receiver;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int written = 0;
        while (written < length) {
            int some = Math.min(length - written, piece.length - filled);
            System.arraycopy(bytes, offset + written, piece, filled, some);
            filled += some;
            written += some;
            if (filled == piece.length) {
                handOn();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (filled > 0) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        receiver.take(position++, Arrays.copyOf(piece, filled));
        filled = 0;
    }
}
