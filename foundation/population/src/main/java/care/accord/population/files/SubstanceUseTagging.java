package care.accord.population.files;

import care.accord.population.ClaimLine;
import care.accord.population.CodeSystem;
import care.accord.population.Consent;
import care.accord.population.RestrictedClaim;
import care.accord.population.SharingPreference;
import care.accord.population.Texts;
import care.accord.population.VoluntaryAlignment;
import care.accord.population.restriction.SubstanceUseCodes;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Passes records on and tags the claim of any code that the list has, in any position: one code is enough for the claim as
/// a whole. Codes that come without a day count on all days.
public final class SubstanceUseTagging implements FeedSink {
    private static final int MOST_REMEMBERED = 100_000;

    private final SubstanceUseCodes codes;
    private final FeedSink sink;
    private final Map<CodeSystem, Map<String, Boolean>> ever = new EnumMap<>(CodeSystem.class);
    private BeneficiaryId latestPerson = new BeneficiaryId("nobody");
    private String latestClaim = "";

    public SubstanceUseTagging(SubstanceUseCodes codes, FeedSink sink) {
        this.codes = codes;
        this.sink = sink;
    }

    @Override
    public Texts people() {
        return sink.people();
    }

    @Override
    public void claim(ReportedClaim claim) {
        ClaimLine line = claim.line();
        boolean restricted =
                !codes.isEmpty()
                        && (isRestricted(line.diagnoses(), line.hcpcs(), line.drg(), claim.claim())
                                || isRestricted(claim.institutional().procedures()));
        if (restricted) {
            tag(line.beneficiary(), line.claimId());
        }
        sink.claim(claim);
    }

    @Override
    public void claim(ClaimFields claim) {
        boolean restricted =
                !codes.isEmpty()
                        && (isRestricted(
                                        claim.diagnoses(),
                                        claim.text(ClaimFields.HCPCS),
                                        claim.text(ClaimFields.DRG),
                                        claim.days())
                                || isRestricted(claim.procedures()));
        if (restricted) {
            tag(
                    new BeneficiaryId(claim.text(ClaimFields.PERSON_ID)),
                    claim.text(ClaimFields.CLAIM_ID));
        }
        sink.claim(claim);
    }

    private boolean isRestricted(List<String> diagnoses, String hcpcs, String drg, DateSpan days) {
        for (String diagnosis : diagnoses) {
            if (restricts(CodeSystem.ICD_10_CM, diagnosis, days)) {
                return true;
            }
        }
        return restricts(CodeSystem.HCPCS, hcpcs, days) || restricts(CodeSystem.MS_DRG, drg, days);
    }

    /// Procedures count on all days: many feeds do not say when they were performed.
    private boolean isRestricted(List<ReportedProcedure> procedures) {
        for (ReportedProcedure procedure : procedures) {
            if (restricts(CodeSystem.ICD_10_PCS, procedure.code(), Dates.OPEN)) {
                return true;
            }
        }
        return false;
    }

    /// Codes repeat from line to line: what is on the list on no day is remembered.
    private boolean restricts(CodeSystem system, String code, DateSpan days) {
        Map<String, Boolean> known = ever.computeIfAbsent(system, _ -> new HashMap<>());
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(code, one -> codes.restricts(system, one, Dates.OPEN))
                && codes.restricts(system, code, days);
    }

    @Override
    public void claimCodes(ReportedCodes reported) {
        boolean restricted =
                reported.codes().stream()
                        .anyMatch(code -> codes.restricts(reported.system(), code, Dates.OPEN));
        if (restricted) {
            tag(reported.beneficiary(), reported.claimId());
        }
        sink.claimCodes(reported);
    }

    private void tag(BeneficiaryId person, String claimId) {
        // Numbers of claims are a person's: two people may have the same one, one behind the other.
        if (!claimId.equals(latestClaim) || !person.equals(latestPerson)) {
            sink.restrictedClaim(new RestrictedClaim(person, claimId, codes.edition()));
            latestPerson = person;
            latestClaim = claimId;
        }
    }

    @Override
    public void participant(Participant participant) {
        sink.participant(participant);
    }

    @Override
    public void coverage(ReportedCoverage coverage) {
        sink.coverage(coverage);
    }

    @Override
    public void fill(ReportedFill fill) {
        DateSpan day = new DateSpan(fill.dispensed(), fill.dispensed());
        if (!codes.isEmpty() && restricts(CodeSystem.NDC, fill.ndc(), day)) {
            tag(fill.beneficiary(), fill.claimId());
        }
        sink.fill(fill);
    }

    @Override
    public void identity(ReportedIdentity identity) {
        sink.identity(identity);
    }

    @Override
    public void identityWithdrawn(WithdrawnIdentity identity) {
        sink.identityWithdrawn(identity);
    }

    @Override
    public void exclusion(DataSharingExclusion exclusion) {
        sink.exclusion(exclusion);
    }

    @Override
    public void assignment(AssignmentListEntry entry) {
        sink.assignment(entry);
    }

    @Override
    public void pcpSelection(ListedPcp selection) {
        sink.pcpSelection(selection);
    }

    @Override
    public void subscriber(ListedSubscriber subscriber) {
        sink.subscriber(subscriber);
    }

    @Override
    public void providerArea(ProviderArea area) {
        sink.providerArea(area);
    }

    @Override
    public void span(ReportedSpan span) {
        sink.span(span);
    }

    @Override
    public void voluntaryAlignment(VoluntaryAlignment alignment) {
        sink.voluntaryAlignment(alignment);
    }

    @Override
    public void consent(Consent consent) {
        sink.consent(consent);
    }

    @Override
    public void sharingPreference(SharingPreference preference) {
        sink.sharingPreference(preference);
    }

    @Override
    public void restrictedClaim(RestrictedClaim claim) {
        sink.restrictedClaim(claim);
    }
}
