package care.accord.sampledata.cases;

import java.time.LocalDate;

/// Some months of coverage at one address.
///
/// @param state postal code of the state, the same in all spans of who never moves
record CaseSpan(LocalDate start, LocalDate end, String coverage, String state) {
    static CaseSpan of(Phrase said) {
        return new CaseSpan(said.first(1), said.last(1), said.word(0), said.after("in", "TX"));
    }
}
