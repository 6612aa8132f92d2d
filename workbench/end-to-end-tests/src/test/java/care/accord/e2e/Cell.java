package care.accord.e2e;

import java.util.Optional;

/// One question of the matrix and what came of it.
///
/// @param kind of caller and id
/// @param leak what is wrong with the answer, if anything
/// @param reached whether the answer depended on the id: it was read, or refused as not there
record Cell(String operation, String kind, int status, Optional<String> leak, boolean reached) {
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;
    private static final int SHOWN = 200;

    /// An answer, and the id that was asked for.
    record Asked(Answer answer, String id) {
        /// A problem names the path that was asked for, and with it the id.
        String text() {
            String text = answer.text().replaceFirst("\"instance\":\"[^\"]*\"", "");
            return id.length() < Belongings.UNMISTAKABLE ? text : text.replace(id, "");
        }
    }

    static Cell of(Operation operation, String kind, boolean wrong, Answer answer) {
        String said = "%s, %s: %d %s".formatted(operation, kind, answer.status(), start(answer));
        return new Cell(
                operation.toString(),
                kind,
                answer.status(),
                wrong ? Optional.of(said) : Optional.empty(),
                answer.status() < REFUSED || answer.status() == NOT_FOUND);
    }

    /// The answer for what is missing, which must be that for what is another's.
    static Cell alike(Operation operation, String kind, Asked foreign, Asked missing) {
        Answer one = foreign.answer();
        Answer other = missing.answer();
        boolean same =
                one.status() == other.status()
                        && one.header("Content-Type").equals(other.header("Content-Type"))
                        && foreign.text().equals(missing.text());
        return of(
                operation,
                same ? kind : "%s (foreign: %d %s)".formatted(kind, one.status(), start(one)),
                !same,
                other);
    }

    private static String start(Answer answer) {
        return answer.text().substring(0, Math.min(SHOWN, answer.text().length()));
    }
}
