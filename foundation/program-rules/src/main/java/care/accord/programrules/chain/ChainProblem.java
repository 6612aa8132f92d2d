package care.accord.programrules.chain;

/// What is wrong with one field of a chain document, and what to write instead.
///
/// @param pointer JSON pointer to the field, such as `/rules/2/months`
public record ChainProblem(String pointer, String detail) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the document" : pointer) + " " + detail;
    }
}
