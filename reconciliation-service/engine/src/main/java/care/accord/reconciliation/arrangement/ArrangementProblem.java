package care.accord.reconciliation.arrangement;

/// What is wrong with one part of an arrangement document, and what to write instead.
///
/// @param pointer JSON pointer, such as `/blocks/2/rate`
public record ArrangementProblem(String pointer, String detail) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the document" : pointer) + " " + detail;
    }
}
