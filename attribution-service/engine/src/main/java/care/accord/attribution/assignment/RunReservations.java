package care.accord.attribution.assignment;

import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.ClinicianField;
import care.accord.attribution.primarycare.Facilities;
import care.accord.attribution.primarycare.LineColumns;
import care.accord.attribution.primarycare.PrimaryCareService;
import care.accord.population.Coverage;
import care.accord.population.Population;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What holds for every answer of a run: what was not known, and which rules were used without their text having been read.
final class RunReservations {
    private RunReservations() {}

    static Reservations of(AttributionTerms terms, LineColumns columns, Population population) {
        Set<Approximation> found = approximations(terms, columns);
        if (!population.voluntaryAlignments().isEmpty()) {
            found.remove(Approximation.DESIGNATIONS_UNKNOWN);
        }
        if (terms.circumstances().beyond().isPresent()) {
            found.add(Approximation.CLAIMS_AFTER_RUN_OUT);
        }
        if (population.linesOfUnknownPeople() > 0) {
            found.add(Approximation.LINES_OF_UNKNOWN_PEOPLE);
        }
        boolean asksForHealthPlans =
                terms.rules().eligibility().contains(Criterion.NO_MEDICARE_ADVANTAGE);
        if (asksForHealthPlans && !population.enrollment().tellsOf(Coverage.MEDICARE_ADVANTAGE)) {
            found.add(Approximation.HEALTH_PLAN_MONTHS_UNKNOWN);
        }
        boolean nobodyCovered =
                terms.removal()
                        .map(passed -> !population.enrollment().reachesInto(passed))
                        .orElse(false);
        if (nobodyCovered) {
            found.add(Approximation.COVERAGE_OF_YEAR_UNKNOWN);
        }
        boolean chosen =
                terms.circumstances()
                        .designations()
                        .map(choices -> !choices.isEmpty())
                        .orElse(!population.voluntaryAlignments().isEmpty());
        if (chosen
                && terms.rules().voluntary().asksForModels()
                && terms.circumstances().diseaseModels().isEmpty()) {
            found.add(Approximation.DISEASE_MODELS_UNKNOWN);
        }
        return new Reservations(
                terms.circumstances().competitors(), found, unverified(terms.rules(), columns));
    }

    private static Set<Approximation> approximations(AttributionTerms terms, LineColumns columns) {
        AttributionRules rules = terms.rules();
        Circumstances known = terms.circumstances();
        Facilities facilities = rules.primaryCare().facilities();
        Set<Approximation> found = EnumSet.noneOf(Approximation.class);
        boolean asksElsewhere = rules.eligibility().contains(Criterion.NO_OTHER_INITIATIVE);
        if (asksElsewhere && known.otherInitiatives().isEmpty()) {
            found.add(Approximation.OTHER_INITIATIVES_UNKNOWN);
        }
        if (rules.voluntary().isInForce() && known.designations().isEmpty()) {
            found.add(Approximation.DESIGNATIONS_UNKNOWN);
        }
        if (!facilities.teaching().billTypes().isEmpty() && known.teachingHospitals().isEmpty()) {
            found.add(Approximation.TEACHING_HOSPITALS_UNKNOWN);
        }
        if (rules.asksForAttestations() && known.attestedClinicians().isEmpty()) {
            found.add(Approximation.ATTESTATIONS_UNKNOWN);
        }
        boolean fieldsMissing =
                Stream.of(facilities.criticalAccess(), facilities.teaching())
                        .flatMap(claims -> claims.clinician().stream())
                        .anyMatch((ClinicianField field) -> !columns.keeps(field));
        if (fieldsMissing) {
            found.add(Approximation.CLINICIAN_FIELDS_MISSING);
        }
        if (rules.removal().contains(Criterion.ALIGNMENT_ELIGIBLE_MONTH)) {
            found.add(Approximation.SERVICE_AREA_UNKNOWN);
        }
        return found;
    }

    private static List<RuleSource> unverified(AttributionRules rules, LineColumns columns) {
        List<RuleSource> unverified = new ArrayList<>();
        rules.sources().stream()
                .filter(source -> source.citation().evidence() != Evidence.VERIFIED)
                .forEach(unverified::add);
        Map<String, List<String>> codes = new TreeMap<>();
        Map<String, Citation> citations = new TreeMap<>();
        for (PrimaryCareService service : rules.primaryCare().services().values()) {
            boolean used =
                    service.citation().evidence() != Evidence.VERIFIED
                            && columns.dictionaries().hcpcs().code(service.hcpcs()) > 0;
            if (used) {
                String citation = service.citation().toString();
                citations.put(citation, service.citation());
                codes.computeIfAbsent(citation, _ -> new ArrayList<>()).add(service.hcpcs());
            }
        }
        codes.forEach((text, used) -> {
            Citation citation = citations.get(text);
            if (citation != null) {
                unverified.add(
                        new RuleSource(
                                rules.program() + ".primary_care_services",
                                used.stream().sorted().toList(),
                                citation));
            }
        });
        return unverified;
    }
}
