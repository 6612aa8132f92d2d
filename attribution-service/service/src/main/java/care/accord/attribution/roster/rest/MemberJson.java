package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.MemberRow;
import care.accord.vocabulary.Usd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a roster with the reason.
///
/// @param row opaque number for links: ids of people stay out of URLs
/// @param sharing absent where the contract answers for the whole person, and with amounts that the caller is not shown
/// @param cause what it means for the member that they came, went or changed
/// @param causedBy what set it off: one input of the run where it is enough by itself, several where it took them together
public record MemberJson(
        int row,
        String beneficiaryId,
        String name,
        Provider provider,
        Reason reason,
        @Nullable Sharing sharing,
        int memberMonths,
        String change,
        String cause,
        List<String> causedBy) {

    /// The practice and clinician with most of the charges.
    public record Provider(String tin, String npi) {}

    /// What decided.
    ///
    /// @param decidedBy absent with the amounts
    /// @param allowed absent, like the amounts after it, where claims that the caller is not shown are part of them and the
    ///     others would not bear the decision out
    /// @param totalAllowed what all entities furnished in the deciding step; absent for those who were dropped
    /// @param totalVisits their visits, each entity's days counted for itself
    public record Reason(
            String step,
            @Nullable String decidedBy,
            @Nullable String allowed,
            @Nullable Integer visits,
            @Nullable String totalAllowed,
            @Nullable Integer totalVisits,
            @Nullable RunnerUp runnerUp) {}

    /// How a person is shared.
    ///
    /// @param weight the contract's part, a fraction
    /// @param parts everybody's
    public record Sharing(String weight, List<Part> parts) {
        static @Nullable Sharing of(care.accord.attribution.assignment.Sharing sharing) {
            return sharing.isShared()
                    ? new Sharing(
                            sharing.weight().toPlainString(),
                            sharing.parts().stream()
                                    .map(part ->
                                            new Part(
                                                    part.provider(), part.weight().toPlainString()))
                                    .toList())
                    : null;
        }
    }

    /// One provider's part, a fraction.
    public record Part(String provider, String weight) {}

    /// Who came next.
    public record RunnerUp(String entity, String allowed) {}

    static MemberJson of(MemberRow row) {
        RunnerUp runnerUp =
                row.runnerUp.isEmpty()
                        ? null
                        : new RunnerUp(row.runnerUp, dollars(row.runnerUpCents));
        return of(
                row,
                new Reason(
                        row.step,
                        row.decidedBy,
                        dollars(row.allowedCents),
                        row.visits,
                        row.totalVisits == 0 ? null : dollars(row.totalAllowedCents),
                        row.totalVisits == 0 ? null : row.totalVisits,
                        runnerUp),
                Sharing.of(row.sharing()));
    }

    /// A member without the amounts that withheld claims are part of.
    static MemberJson of(MemberRow row, ShownCare care) {
        return of(row, care.reason(row.step), null);
    }

    private static MemberJson of(MemberRow row, Reason reason, @Nullable Sharing sharing) {
        return new MemberJson(
                row.rowNumber,
                row.beneficiaryId,
                row.displayName,
                new Provider(row.tin, row.npi),
                reason,
                sharing,
                row.memberMonths,
                row.change,
                row.cause,
                words(row.causedBy));
    }

    /// Words separated by one blank.
    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }
}
