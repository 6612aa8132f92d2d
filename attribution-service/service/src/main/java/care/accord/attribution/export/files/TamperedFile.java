package care.accord.attribution.export.files;

import java.io.IOException;

/// A file of an export is not what was written.
final class TamperedFile extends IOException {
    private static final long serialVersionUID = 1L;

    TamperedFile(Throwable cause) {
        super("A file of an export is damaged", cause);
    }
}
