package care.accord.attribution.assignment.files;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.Circumstances;
import care.accord.attribution.assignment.Organization;
import care.accord.attribution.assignment.Participants;
import care.accord.attribution.assignment.Provider;
import care.accord.population.files.ListedOrganization;
import care.accord.vocabulary.Ccn;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Tin;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The other organizations of a list that take part on a day of a performance period.
///
/// @param contracts of the organization that asks: what the list says of them is not about another one
record CompetingOrganizations(List<ListedOrganization> listed, Set<String> contracts) {

    /// What is known, with these organizations in it. Only a list that calls itself complete makes competitors exact, and where
    /// clinicians take part one by one only if it names them: a practice alone brings nobody there. A list that speaks of other
    /// programs only says nothing of this one.
    Circumstances addedTo(Circumstances known, DateSpan period, AttributionRules rules) {
        List<ListedOrganization> ofProgram =
                listed.stream()
                        .filter(one ->
                                one.program().isBlank() || one.program().equals(rules.program()))
                        .toList();
        if (ofProgram.isEmpty() && !listed.isEmpty()) {
            return known;
        }
        List<ListedOrganization> competing =
                ofProgram.stream()
                        .filter(one -> !contracts.contains(one.contract()))
                        .filter(one -> one.span().overlaps(period))
                        .toList();
        boolean complete =
                !ofProgram.isEmpty()
                        && ofProgram.stream().allMatch(ListedOrganization::complete)
                        && competing.stream().allMatch(one -> names(one, rules.unit()));
        return complete
                ? known.withOtherOrganizations(organizations(competing))
                : known.withSomeOtherOrganizations(organizations(competing));
    }

    private static boolean names(ListedOrganization line, Participants.Unit unit) {
        return switch (unit) {
            case PRACTICE -> true;
            case CLINICIAN -> line.npi().isPresent() || line.tin().isEmpty();
        };
    }

    private static List<Organization> organizations(List<ListedOrganization> competing) {
        Map<String, List<ListedOrganization>> byOrganization =
                competing.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ListedOrganization::organization,
                                        TreeMap::new,
                                        Collectors.toList()));
        return byOrganization.entrySet().stream()
                .map(entry -> new Organization(entry.getKey(), participants(entry.getValue())))
                .toList();
    }

    private static Participants participants(List<ListedOrganization> lines) {
        Set<String> tins = new TreeSet<>();
        Set<String> ccns = new TreeSet<>();
        Set<Provider> clinicians = new HashSet<>();
        for (ListedOrganization line : lines) {
            line.tin().map(Tin::value).ifPresent(tins::add);
            line.ccn().map(Ccn::value).ifPresent(ccns::add);
            line.npi()
                    .flatMap(npi -> line.tin().map(tin -> new Provider(tin.value(), npi.value())))
                    .ifPresent(clinicians::add);
        }
        return new Participants(tins, ccns, clinicians);
    }
}
