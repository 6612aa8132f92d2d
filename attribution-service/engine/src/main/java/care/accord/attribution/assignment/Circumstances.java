package care.accord.attribution.assignment;

import care.accord.attribution.voluntary.Designation;
import care.accord.vocabulary.BeneficiaryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known beside claims and enrollment. An empty `Optional` says "not known", which an answer must mention; an empty
/// list inside says "none".
///
/// @param otherOrganizations participant lists of the other organizations of the program
/// @param competitors whether those are all of them
/// @param designations choices of a primary clinician; where not known here, those the payer reported with the population
/// @param otherInitiatives people assigned to another initiative that shares savings
/// @param diseaseModels people aligned to a model by other services than primary care
/// @param teachingHospitals certification numbers of electing teaching amendment hospitals
/// @param attestedClinicians clinicians whom clinics attested as their physicians, asked before all services counted
/// @param specialties specialty code by NPI, for lines that carry none
/// @param beyond the end of the list's run-out, where claims received later are looked at all the same
public record Circumstances(
        Optional<List<Organization>> otherOrganizations,
        CompetitorCompleteness competitors,
        Optional<List<Designation>> designations,
        Optional<Set<BeneficiaryId>> otherInitiatives,
        Optional<Set<BeneficiaryId>> diseaseModels,
        Optional<Set<String>> teachingHospitals,
        Optional<Set<String>> attestedClinicians,
        Map<String, String> specialties,
        Optional<LocalDate> beyond) {
    public Circumstances {
        otherOrganizations = otherOrganizations.map(List::copyOf);
        designations = designations.map(List::copyOf);
        otherInitiatives = otherInitiatives.map(Set::copyOf);
        diseaseModels = diseaseModels.map(Set::copyOf);
        teachingHospitals = teachingHospitals.map(Set::copyOf);
        attestedClinicians = attestedClinicians.map(Set::copyOf);
        specialties = Map.copyOf(specialties);
    }

    /// Nothing but claims and enrollment.
    public static Circumstances unknown() {
        return new Circumstances(
                Optional.empty(),
                CompetitorCompleteness.OTHER_ORGANIZATIONS_UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /// All the other organizations of the program.
    public Circumstances withOtherOrganizations(List<Organization> all) {
        return with(all, CompetitorCompleteness.EXACT);
    }

    /// Some of the other organizations, or some of their participants: there may be more.
    public Circumstances withSomeOtherOrganizations(List<Organization> some) {
        return with(some, CompetitorCompleteness.OTHER_ORGANIZATIONS_INCOMPLETE);
    }

    private Circumstances with(List<Organization> others, CompetitorCompleteness completeness) {
        return new Circumstances(
                Optional.of(others),
                completeness,
                designations,
                otherInitiatives,
                diseaseModels,
                teachingHospitals,
                attestedClinicians,
                specialties,
                beyond);
    }

    public Circumstances withDesignations(List<Designation> choices) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                Optional.of(choices),
                otherInitiatives,
                diseaseModels,
                teachingHospitals,
                attestedClinicians,
                specialties,
                beyond);
    }

    public Circumstances withOtherInitiatives(Set<BeneficiaryId> people) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                Optional.of(people),
                diseaseModels,
                teachingHospitals,
                attestedClinicians,
                specialties,
                beyond);
    }

    public Circumstances withDiseaseModels(Set<BeneficiaryId> people) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                otherInitiatives,
                Optional.of(people),
                teachingHospitals,
                attestedClinicians,
                specialties,
                beyond);
    }

    public Circumstances withTeachingHospitals(Set<String> ccns) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                otherInitiatives,
                diseaseModels,
                Optional.of(ccns),
                attestedClinicians,
                specialties,
                beyond);
    }

    public Circumstances withAttestedClinicians(Set<String> npis) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                otherInitiatives,
                diseaseModels,
                teachingHospitals,
                Optional.of(npis),
                specialties,
                beyond);
    }

    public Circumstances withSpecialties(Map<String, String> byNpi) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                otherInitiatives,
                diseaseModels,
                teachingHospitals,
                attestedClinicians,
                byNpi,
                beyond);
    }

    /// With claims received after the list's run-out.
    public Circumstances withClaimsBeyond(LocalDate runoutEnd) {
        return new Circumstances(
                otherOrganizations,
                competitors,
                designations,
                otherInitiatives,
                diseaseModels,
                teachingHospitals,
                attestedClinicians,
                specialties,
                Optional.of(runoutEnd));
    }
}
