package care.accord.reconciliation.contract;

/// What is wrong with one field of a contract document, and what to write instead.
///
/// @param pointer JSON pointer, such as `/arrangement/sharingRate`
public record FieldProblem(String pointer, String detail) {}
