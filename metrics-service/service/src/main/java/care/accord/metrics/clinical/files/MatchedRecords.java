package care.accord.metrics.clinical.files;

import care.accord.metrics.clinical.store.ClinicalPatients;
import care.accord.metrics.clinical.store.Crosswalks;
import care.accord.metrics.clinical.store.PatientMatches;
import care.accord.metrics.matching.Identifier;
import care.accord.metrics.matching.Matching;
import care.accord.metrics.matching.MatchingRule;
import care.accord.metrics.matching.MemberKey;
import care.accord.metrics.matching.PatientMatch;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.servicekit.tenancy.Tenancy;
import care.accord.vocabulary.BeneficiaryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Finds out who of each organization's patients are the members of a contract, writes that down for the organization, and
/// opens their records. Each organization is read in its own transaction.
@ApplicationScoped
public class MatchedRecords {
    private final Tenancy tenancy;
    private final ClinicalPatients patients;
    private final Crosswalks crosswalks;
    private final PatientMatches matches;
    private final ClinicalStore store;

    @Inject
    MatchedRecords(
            Tenancy tenancy,
            ClinicalPatients patients,
            Crosswalks crosswalks,
            PatientMatches matches,
            ClinicalStore store) {
        this.tenancy = tenancy;
        this.patients = patients;
        this.crosswalks = crosswalks;
        this.matches = matches;
        this.store = store;
    }

    /// A contract's parties and members, as far as matching has to know them.
    ///
    /// @param parties the payer first, in the order in which their records are merged
    public record Membership(String contractId, List<String> parties, List<BeneficiaryId> members) {
        public String payer() {
            return parties.getFirst();
        }
    }

    /// Who is who, of one organization.
    private record Who(
            Optional<String> snapshot, Map<BeneficiaryId, List<StoredPatient>> patients) {}

    /// Opens what is known of the members; whoever asked closes it.
    public MemberRecords open(Membership of) {
        List<MemberKey> ofPayer =
                tenancy.inTransaction(
                        of.payer(), () -> crosswalks.leadingTo(of.payer(), of.members()));
        List<MemberRecords.Organization> organizations = new ArrayList<>();
        for (String party : of.parties()) {
            Who who = tenancy.inTransaction(party, () -> match(party, of, ofPayer));
            who.snapshot()
                    .flatMap(id -> store.find(party, id))
                    .ifPresent(manifest -> {
                        ClinicalSnapshot snapshot = store.open(manifest);
                        organizations.add(
                                new MemberRecords.Organization(
                                        party, manifest.id(), snapshot, who.patients()));
                    });
        }
        return new MemberRecords(organizations);
    }

    /// What decides who is who and what is known: while it stays the same, so does what [#open] opens.
    public List<String> inputs(List<String> parties) {
        return parties.stream()
                .map(party ->
                        tenancy.inTransaction(
                                party,
                                () ->
                                        "%s %s %d"
                                                .formatted(
                                                        party,
                                                        patients.snapshot().orElse(""),
                                                        crosswalks.latest())))
                .toList();
    }

    private Who match(String party, Membership of, List<MemberKey> ofPayer) {
        List<MemberKey> keys = keys(party, of, ofPayer);
        SortedMap<String, PatientMatch> found =
                Matching.match(
                        patients.carrying(keys.stream().map(MemberKey::identifier).toList()), keys);
        matches.replace(party, of.contractId(), of.payer(), found);
        Map<String, StoredPatient> places = patients.places(found.keySet());
        Map<BeneficiaryId, List<StoredPatient>> byMember = new HashMap<>();
        found.forEach((patient, match) -> {
            StoredPatient place = places.get(patient);
            if (match instanceof PatientMatch.Matched matched && place != null) {
                byMember.computeIfAbsent(matched.member(), _ -> new ArrayList<>()).add(place);
            }
        });
        return new Who(patients.snapshot(), byMember);
    }

    /// What leads to the members. An organization says of its own identifiers whose they are; the payer may say it of Medicare
    /// beneficiary identifiers, which are nobody's own. So nobody opens another's record by guessing its number.
    private List<MemberKey> keys(String party, Membership of, List<MemberKey> ofPayer) {
        List<MemberKey> keys = new ArrayList<>();
        for (BeneficiaryId member : of.members()) {
            String id = member.value();
            keys.add(MatchingRule.MEMBER_ID.key(Identifier.MEMBER_ID, id, member));
            keys.add(MatchingRule.MEMBER_ID.key(Identifier.memberIdOf(of.payer()), id, member));
            keys.add(MatchingRule.MBI.key(Identifier.MBI, id, member));
        }
        if (!party.equals(of.payer())) {
            keys.addAll(crosswalks.leadingTo(of.payer(), of.members()));
        }
        ofPayer.stream()
                .filter(key ->
                        party.equals(of.payer())
                                || key.identifier().system().equals(Identifier.MBI))
                .forEach(keys::add);
        return keys;
    }
}
