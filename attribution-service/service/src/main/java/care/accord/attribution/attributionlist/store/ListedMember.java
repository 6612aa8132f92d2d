package care.accord.attribution.attributionlist.store;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.assignment.Sharing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a list as it is exchanged: a roster's row with the numbers of the person and the provider.
///
/// @param beneficiary the payer's id of the person, which is not exchanged here
/// @param provider the number of the practice and clinician; 0 when the claims name neither
/// @param from the first day that was agreed; null when nothing was
/// @param until the last day that was agreed; null when nothing was
/// @param sharedBy the contract's providers, the largest part first, where several share the person; empty elsewhere, and where
///     what their parts follow from is withheld
public record ListedMember(
        int row,
        long person,
        String beneficiary,
        long provider,
        String tin,
        String npi,
        Reason reason,
        String change,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Part> sharedBy) {
    public ListedMember {
        sharedBy = List.copyOf(sharedBy);
    }

    /// One of the contract's providers who share a person.
    ///
    /// @param provider its number
    /// @param weight its part of the person, of one
    public record Part(long provider, Provider named, BigDecimal weight) {}

    /// Why the person is on the list, or left it.
    ///
    /// @param care what was compared; absent for recipients from whom part of it is withheld
    public record Reason(String step, String decidedBy, String cause, @Nullable Care care) {}

    /// What was compared in the deciding step.
    ///
    /// @param sharing whose parts of the person follow from it
    public record Care(
            long allowedCents, int visits, String runnerUp, long runnerUpCents, Sharing sharing) {}

    /// The member without what was compared, and so without the parts that follow from it.
    public ListedMember withoutCare() {
        return new ListedMember(
                row,
                person,
                beneficiary,
                provider,
                tin,
                npi,
                new Reason(reason.step(), reason.decidedBy(), reason.cause(), null),
                change,
                from,
                until,
                List.of());
    }

    /// The member with the contract's providers who share the person.
    ListedMember sharedBy(List<Part> parts) {
        return new ListedMember(
                row, person, beneficiary, provider, tin, npi, reason, change, from, until, parts);
    }

    public boolean isDropped() {
        return change.equals("dropped");
    }

    /// Whether the parties agreed that the person leaves, and no run of claims.
    public boolean wasRemovedByAgreement() {
        return isDropped() && reason.cause().equals("agreement");
    }
}
