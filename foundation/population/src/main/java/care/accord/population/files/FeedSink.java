package care.accord.population.files;

import care.accord.population.Consent;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.Texts;
import care.accord.population.VoluntaryAlignment;
import care.accord.vocabulary.BeneficiaryId;

/// Takes the records of a feed as they are read. The verdict comes last: what was taken is thrown away if the file turns
/// out to be rejected.
public interface FeedSink {
    /// Reads only for the verdict.
    FeedSink NOWHERE =
            new FeedSink() {
                @Override
                public void claim(ClaimFields claim) {}
            };

    /// Where a reader numbers the people it meets. A sink that keeps records of many feeds may know them already.
    default Texts people() {
        return new Texts();
    }

    default void participant(Participant participant) {}

    default void coverage(ReportedCoverage coverage) {}

    default void claim(ReportedClaim claim) {}

    default void fill(ReportedFill fill) {}

    default void identity(ReportedIdentity identity) {}

    default void identityWithdrawn(WithdrawnIdentity identity) {}

    default void exclusion(DataSharingExclusion exclusion) {}

    default void assignment(AssignmentListEntry entry) {}

    default void listedCare(ListedCare care) {}

    default void turnover(ListedTurnover turnover) {}

    default void assignable(BeneficiaryId person) {}

    default void pcpSelection(ListedPcp selection) {}

    default void subscriber(ListedSubscriber subscriber) {}

    default void providerArea(ProviderArea area) {}

    default void otherOrganization(ListedOrganization organization) {}

    default void membership(ListedMembership membership) {}

    default void teachingHospital(ListedHospital hospital) {}

    default void clinician(ListedClinician clinician) {}

    default void supervisor(ListedSupervisor supervisor) {}

    default void voluntaryAlignment(VoluntaryAlignment alignment) {}

    default void sharingPreference(SharingPreference preference) {}

    default void consent(Consent consent) {}

    default void claimCodes(ReportedCodes codes) {}

    default void span(ReportedSpan span) {}

    default void restrictedClaim(RestrictedClaim claim) {}

    /// Takes a claim line where it lies; the next one overwrites it.
    default void claim(ClaimFields claim) {
        claim(claim.reported());
    }
}
