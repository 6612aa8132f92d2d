package care.accord.attribution.roster.rest;

import care.accord.attribution.roster.store.MemberRow;
import care.accord.vocabulary.Usd;
import org.jspecify.annotations.Nullable;

/// A member of a roster with the reason.
///
/// @param row opaque number for links: ids of people stay out of URLs
/// @param cause why the member came, went or changed
public record MemberJson(
        int row,
        String beneficiaryId,
        String name,
        Provider provider,
        Reason reason,
        int memberMonths,
        String change,
        String cause) {

    /// The practice and clinician with most of the charges.
    public record Provider(String tin, String npi) {}

    /// What decided.
    public record Reason(
            String step,
            String decidedBy,
            String allowed,
            int visits,
            @Nullable RunnerUp runnerUp) {}

    /// Who came next.
    public record RunnerUp(String entity, String allowed) {}

    static MemberJson of(MemberRow row) {
        RunnerUp runnerUp =
                row.runnerUp.isEmpty()
                        ? null
                        : new RunnerUp(row.runnerUp, dollars(row.runnerUpCents));
        return new MemberJson(
                row.rowNumber,
                row.beneficiaryId,
                row.displayName,
                new Provider(row.tin, row.npi),
                new Reason(
                        row.step, row.decidedBy, dollars(row.allowedCents), row.visits, runnerUp),
                row.memberMonths,
                row.change,
                row.cause);
    }

    static String dollars(long cents) {
        return new Usd(cents).dollars().toPlainString();
    }
}
