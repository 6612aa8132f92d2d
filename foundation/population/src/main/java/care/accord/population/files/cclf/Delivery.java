package care.accord.population.files.cclf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a delivery where they lie: in a zip, or plain in a folder. Nothing is ever written under a name that a
/// delivery brings.
interface Delivery extends Closeable {
    /// The files in it, by name.
    List<Member> members();

    InputStream open(Member member) throws IOException;

    /// One file of a delivery.
    ///
    /// @param size bytes of its content, as far as the delivery says
    record Member(String name, long size) {}

    /// Why something is no delivery.
    final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static Delivery open(Path path) throws IOException {
        return Files.isDirectory(path) ? new PlainDelivery(path) : ZippedDelivery.open(path);
    }
}
