package care.accord.metrics.scorecard.events;

import care.accord.metrics.clinical.store.ClinicalRecordStore;
import care.accord.metrics.measure.Cohort;
import care.accord.metrics.measure.MeasureResult;
import care.accord.metrics.measure.MemberStanding;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.OrganizationRecord;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Evaluates a clinical measure over what both parties sent, a few hundred members at a time, so that memory does not grow
/// with the roster. Each party's records are read in that party's own transaction, for the members of the roster only.
@ApplicationScoped
class Evaluation {
    private static final int CHUNK = 500;

    private final Tenancy tenancy;
    private final ClinicalRecordStore records;

    @Inject
    Evaluation(Tenancy tenancy, ClinicalRecordStore records) {
        this.tenancy = tenancy;
        this.records = records;
    }

    /// @param parties tenants whose records count, in the order in which they are merged
    /// @param feeds whose records count
    MeasureResult evaluate(
            CqlMeasure measure, Cohort cohort, List<String> parties, Set<String> feeds) {
        List<MemberStanding> standings = new ArrayList<>();
        List<BeneficiaryId> members = cohort.members();
        for (int start = 0; start < members.size(); start += CHUNK) {
            List<BeneficiaryId> chunk =
                    members.subList(start, Math.min(start + CHUNK, members.size()));
            List<Map<BeneficiaryId, OrganizationRecord>> sent =
                    parties.stream().map(party -> records(party, chunk, feeds)).toList();
            MeasureResult part =
                    measure.evaluate(
                            member -> merge(sent, member), new Cohort(chunk, cohort.period()));
            standings.addAll(part.standings());
        }
        return new MeasureResult.Proportion(measure.description(), standings);
    }

    private Map<BeneficiaryId, OrganizationRecord> records(
            String party, List<BeneficiaryId> members, Set<String> feeds) {
        return tenancy.inTransaction(party, () -> records.records(party, members, feeds));
    }

    private static List<OrganizationRecord> merge(
            List<Map<BeneficiaryId, OrganizationRecord>> sent, BeneficiaryId member) {
        Function<Map<BeneficiaryId, OrganizationRecord>, Stream<OrganizationRecord>> ofMember =
                party -> Stream.ofNullable(party.get(member));
        return sent.stream().flatMap(ofMember).toList();
    }
}
