package care.accord.attribution.payerlist.rest;

import care.accord.attribution.payerlist.Difference;
import care.accord.attribution.payerlist.ListedPerson;
import care.accord.attribution.payerlist.Listing;
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
/// @param differing people on both of whom the two say different things
public record ReconciliationJson(
        long listed,
        long repeated,
        long matched,
        long differing,
        long oursOnly,
        long theirsOnly,
        List<PersonJson> data,
        boolean hasMore,
        @Nullable String next,
        InputsJson inputs) {

    /// What a payer's list says of somebody.
    ///
    /// @param voluntary whether the person's choice decided
    /// @param claimsBased whether claims alone would have assigned them
    /// @param tin the practice that furnished most, or was chosen
    /// @param npi the clinician there
    /// @param reasons why the payer does not assign the person; empty where it does
    public record ListingJson(
            @Nullable String step,
            @Nullable Boolean voluntary,
            @Nullable Boolean claimsBased,
            @Nullable String tin,
            @Nullable String npi,
            List<ReasonJson> reasons) {
        static @Nullable ListingJson of(Listing said) {
            return said.equals(Listing.SILENT)
                    ? null
                    : new ListingJson(
                            filled(said.step()),
                            said.voluntary().orElse(null),
                            said.claimsBased().orElse(null),
                            filled(said.tin()),
                            filled(said.npi()),
                            said.reasons().stream()
                                    .map(one -> new ReasonJson(one.code(), one.sentence()))
                                    .toList());
        }

        private static @Nullable String filled(String text) {
            return text.isBlank() ? null : text;
        }
    }

    /// Why a payer does not assign somebody.
    ///
    /// @param code such as `plurality-elsewhere`
    public record ReasonJson(String code, String sentence) {}

    /// What the two say differently of somebody on both.
    ///
    /// @param what `step`, `choice`, `claims`, `practice` or `clinician`
    /// @param sentence what may be behind it
    public record DifferenceJson(String what, String ours, String theirs, String sentence) {
        static DifferenceJson of(Difference difference) {
            return new DifferenceJson(
                    difference.what().key(),
                    difference.ours(),
                    difference.theirs(),
                    difference.sentence());
        }

        String text() {
            return "%s: %s here, %s on the list. %s".formatted(what, ours, theirs, sentence);
        }
    }

    /// Somebody on either list.
    ///
    /// @param row place in the list, for paging
    /// @param side `matched`, `ours-only` or `theirs-only`
    /// @param reason our decision: by which margin they are ours, or why they are not
    /// @param theirs what the payer's list says; absent where it says nothing but who is on it
    /// @param differences between the two, of somebody on both
    public record PersonJson(
            int row,
            String beneficiaryId,
            @Nullable String name,
            String side,
            DecisionJson reason,
            @Nullable ListingJson theirs,
            List<DifferenceJson> differences) {

        /// @param reading how decisions are read by the caller
        static PersonJson of(
                int row, ListedPerson person, Function<Decision, DecisionJson> reading) {
            return new PersonJson(
                    row,
                    person.beneficiary().value(),
                    person.decision().map(Decision::displayName).orElse(null),
                    person.side().key(),
                    person.decision().map(reading).orElse(DecisionJson.UNKNOWN),
                    ListingJson.of(person.theirs()),
                    person.differences().stream().map(DifferenceJson::of).toList());
        }

        /// For a provider, which may learn that somebody on the payer's list is not on the roster, but not whose they are.
        PersonJson withoutClaims() {
            return side.equals(ListedPerson.Side.THEIRS_ONLY.key())
                    ? new PersonJson(
                            row, beneficiaryId, null, side, reason.withoutClaims(), null, List.of())
                    : this;
        }
    }
}
