package care.accord.sampledata.cases;

import java.time.LocalDate;

/// Some months of coverage at one address.
///
/// @param state postal code of the state, the same in all spans of who never moves
record CaseSpan(LocalDate start, LocalDate end, String coverage, String state) {
    static CaseSpan always(String coverage) {
        return of("2024-01-01", "2025-12-31", coverage);
    }

    static CaseSpan of(String start, String end, String coverage) {
        return new CaseSpan(LocalDate.parse(start), LocalDate.parse(end), coverage, "TX");
    }

    CaseSpan in(String newState) {
        return new CaseSpan(start, end, coverage, newState);
    }
}
