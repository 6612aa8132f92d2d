package care.accord.attribution.payerlist.rest;

import care.accord.attribution.payerlist.ListedPerson;
import care.accord.attribution.roster.Decision;
import care.accord.attribution.roster.rest.DecisionJson;
import care.accord.attribution.roster.rest.InputsJson;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A payer's list against a roster: counts, and a page of the people on either of them.
///
/// @param listed lines of the payer's list
/// @param repeated lines that name somebody again
public record ReconciliationJson(
        long listed,
        long repeated,
        long matched,
        long oursOnly,
        long theirsOnly,
        List<PersonJson> data,
        boolean hasMore,
        @Nullable String next,
        InputsJson inputs) {

    /// Somebody on either list.
    ///
    /// @param row place in the list, for paging
    /// @param side `matched`, `ours-only` or `theirs-only`
    /// @param reason our decision: by which margin they are ours, or why they are not
    public record PersonJson(
            int row,
            String beneficiaryId,
            @Nullable String name,
            String side,
            DecisionJson reason) {

        /// @param reading how decisions are read by the caller
        static PersonJson of(
                int row, ListedPerson person, Function<Decision, DecisionJson> reading) {
            return new PersonJson(
                    row,
                    person.beneficiary().value(),
                    person.decision().map(Decision::displayName).orElse(null),
                    person.side().key(),
                    person.decision().map(reading).orElse(DecisionJson.UNKNOWN));
        }

        /// For a provider, which may learn that somebody on the payer's list is not on the roster, but not whose they are.
        PersonJson withoutClaims() {
            return side.equals(ListedPerson.Side.THEIRS_ONLY.key())
                    ? new PersonJson(row, beneficiaryId, null, side, reason.withoutClaims())
                    : this;
        }
    }
}
