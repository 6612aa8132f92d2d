package care.accord.metrics.clinical.files;

import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.fhir.ClinicalRecords;
import care.accord.metrics.measure.fhir.OrganizationRecord;
import care.accord.metrics.record.StoredPatient;
import care.accord.metrics.record.store.ClinicalSnapshot;
import care.accord.metrics.record.store.ClinicalStore;
import care.accord.vocabulary.BeneficiaryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What is known clinically of the members of a contract: the latest snapshot of each organization, opened, and who is who in
/// it. One thread at a time.
public final class MemberRecords implements ClinicalRecords, AutoCloseable {
    private final List<Organization> organizations;

    /// What one organization sent.
    ///
    /// @param name its tenant
    /// @param snapshotId what was opened
    /// @param patients member to the patients who are that member
    public record Organization(
            String name,
            String snapshotId,
            ClinicalSnapshot snapshot,
            Map<BeneficiaryId, List<StoredPatient>> patients) {
        List<StoredPatient> of(BeneficiaryId member) {
            return patients.getOrDefault(member, List.of());
        }
    }

    public MemberRecords(List<Organization> organizations) {
        this.organizations = List.copyOf(organizations);
    }

    /// Each organization with the snapshot that was opened.
    public List<String> snapshots() {
        return organizations.stream().map(one -> one.name() + " " + one.snapshotId()).toList();
    }

    /// Names everything that is known of a member; it changes when anything of it does. Blank when nothing is known.
    public String content(BeneficiaryId member) {
        List<String> texts = new ArrayList<>();
        for (Organization organization : organizations) {
            for (StoredPatient patient : organization.of(member)) {
                organization
                        .snapshot()
                        .content(patient)
                        .ifPresent(content -> {
                            texts.add(organization.name());
                            texts.add(patient.patient());
                            texts.add(content);
                        });
            }
        }
        return texts.isEmpty() ? "" : Edition.of(texts.toArray(String[]::new));
    }

    /// Names everything that is known of these members together.
    public String content(Collection<BeneficiaryId> members) {
        return Edition.of(
                members.stream()
                        .sorted()
                        .flatMap(member -> List.of(member.value(), content(member)).stream())
                        .toArray(String[]::new));
    }

    /// What stands of everything that was received.
    @Override
    public List<OrganizationRecord> of(BeneficiaryId member) {
        List<OrganizationRecord> records = new ArrayList<>();
        for (Organization organization : organizations) {
            List<String> resources = new ArrayList<>();
            organization
                    .snapshot()
                    .read(
                            organization.of(member),
                            (_, history) -> resources.addAll(history.knownAt(Instant.MAX)));
            if (!resources.isEmpty()) {
                records.add(new OrganizationRecord(organization.name(), resources));
            }
        }
        return records;
    }

    /// The members in the order in which records lie, so that each shard is read from once.
    public static List<BeneficiaryId> inOrderOfShards(Collection<BeneficiaryId> members) {
        return members.stream()
                .sorted(
                        Comparator.comparingInt(
                                (BeneficiaryId member) -> ClinicalStore.shardOf(member.value())))
                .toList();
    }

    @Override
    public void close() {
        organizations.forEach(organization -> organization.snapshot().close());
    }
}
