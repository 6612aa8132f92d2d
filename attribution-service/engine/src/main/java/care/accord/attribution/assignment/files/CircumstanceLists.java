package care.accord.attribution.assignment.files;

import care.accord.attribution.assignment.AttributionRules;
import care.accord.attribution.assignment.AttributionTerms;
import care.accord.attribution.assignment.Circumstances;
import care.accord.attribution.eligibility.Criterion;
import care.accord.attribution.primarycare.Facilities;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedKind;
import care.accord.population.files.FeedReader;
import care.accord.population.files.ListedClinician;
import care.accord.population.files.ListedMembership;
import care.accord.population.files.Verdict;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Collects what is known beside claims from files, each taken whole or not at all. Of what was not given nothing is known; a
/// list that was given and names nobody says that there is nobody.
public final class CircumstanceLists {
    /// The kinds of list that a program can read.
    public static final Set<FeedKind> KINDS =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            FeedKind.OTHER_ORGANIZATIONS,
                            FeedKind.OTHER_INITIATIVES,
                            FeedKind.DISEASE_MODELS,
                            FeedKind.TEACHING_HOSPITALS,
                            FeedKind.ATTESTED_CLINICIANS,
                            FeedKind.CLINICIAN_SPECIALTIES));

    private final Map<FeedKind, Listed> lists = new EnumMap<>(FeedKind.class);

    /// Which lists a program's rules read: those that can decide somebody.
    public static Set<FeedKind> readBy(AttributionRules rules) {
        Set<FeedKind> read =
                EnumSet.of(FeedKind.OTHER_ORGANIZATIONS, FeedKind.CLINICIAN_SPECIALTIES);
        boolean asksElsewhere =
                Stream.concat(rules.eligibility().stream(), rules.removal().stream())
                        .anyMatch(Criterion.NO_OTHER_INITIATIVE::equals);
        if (asksElsewhere) {
            read.add(FeedKind.OTHER_INITIATIVES);
        }
        if (rules.voluntary().asksForModels()) {
            read.add(FeedKind.DISEASE_MODELS);
        }
        Facilities facilities = rules.primaryCare().facilities();
        if (!facilities.teaching().billTypes().isEmpty()) {
            read.add(FeedKind.TEACHING_HOSPITALS);
        }
        if (rules.asksForAttestations()) {
            read.add(FeedKind.ATTESTED_CLINICIANS);
        }
        return read;
    }

    /// Reads a file of one of the kinds; the next of its kind takes its place.
    public Verdict read(FeedFile file) {
        Listed listed = new Listed();
        Verdict verdict = FeedReader.read(file, listed);
        if (verdict instanceof Verdict.Accepted) {
            lists.put(file.kind(), listed);
        }
        return verdict;
    }

    /// Lines read.
    public long size() {
        return lists.values().stream().mapToLong(Listed::size).sum();
    }

    /// The terms of a run with what these lists say of it. Organizations take part, and people belong elsewhere, on a day of the
    /// performance period; hospitals, attestations and specialties hold on a day of the window whose services are compared.
    ///
    /// @param contracts of the organization that asks, which does not compete with itself
    /// @param current the identifier a person has now, by one they ever had
    public AttributionTerms given(
            AttributionTerms terms,
            DateSpan period,
            Set<String> contracts,
            UnaryOperator<BeneficiaryId> current) {
        Circumstances known = withProviders(terms.circumstances(), terms.window());
        Optional<Listed> others = list(FeedKind.OTHER_ORGANIZATIONS);
        if (others.isPresent()) {
            known =
                    new CompetingOrganizations(others.get().organizations, contracts)
                            .addedTo(known, period, terms.rules());
        }
        String program = terms.rules().program();
        Optional<Listed> initiatives =
                list(FeedKind.OTHER_INITIATIVES).filter(list -> speaksOf(list, program));
        if (initiatives.isPresent()) {
            known = known.withOtherInitiatives(people(initiatives.get(), program, period, current));
        }
        Optional<Listed> models = list(FeedKind.DISEASE_MODELS);
        if (models.isPresent()) {
            known = known.withDiseaseModels(people(models.get(), program, period, current));
        }
        return terms.with(known);
    }

    private Optional<Listed> list(FeedKind kind) {
        return Optional.ofNullable(lists.get(kind));
    }

    /// A list of nobody speaks of every program; one that names other programs only says nothing of this one.
    private static boolean speaksOf(Listed listed, String program) {
        return listed.memberships.isEmpty()
                || listed.memberships.stream().anyMatch(one -> isFor(one, program));
    }

    private static boolean isFor(ListedMembership line, String program) {
        return line.of().isBlank() || line.of().equals(program);
    }

    private static Set<BeneficiaryId> people(
            Listed listed, String program, DateSpan period, UnaryOperator<BeneficiaryId> current) {
        return listed.memberships.stream()
                .filter(one -> isFor(one, program))
                .filter(one -> one.span().overlaps(period))
                .map(one -> current.apply(one.beneficiary()))
                .collect(Collectors.toSet());
    }

    private Circumstances withProviders(Circumstances before, DateSpan window) {
        Circumstances known = before;
        Optional<Listed> hospitals = list(FeedKind.TEACHING_HOSPITALS);
        if (hospitals.isPresent()) {
            known =
                    known.withTeachingHospitals(
                            hospitals.get().hospitals.stream()
                                    .filter(one -> one.span().overlaps(window))
                                    .map(one -> one.ccn().value())
                                    .collect(Collectors.toSet()));
        }
        Optional<Listed> attested = list(FeedKind.ATTESTED_CLINICIANS);
        if (attested.isPresent()) {
            known =
                    known.withAttestedClinicians(
                            in(window, attested.get())
                                    .map(one -> one.npi().value())
                                    .collect(Collectors.toSet()));
        }
        Optional<Listed> directory = list(FeedKind.CLINICIAN_SPECIALTIES);
        return directory.isPresent()
                ? known.withSpecialties(specialties(known, in(window, directory.get())))
                : known;
    }

    private static Stream<ListedClinician> in(DateSpan window, Listed listed) {
        return listed.clinicians.stream().filter(one -> one.span().overlaps(window));
    }

    /// Of several specialties the one that began last, of those that began on one day the one listed last. What is known of a
    /// clinician without the directory stays.
    private static Map<String, String> specialties(
            Circumstances known, Stream<ListedClinician> directory) {
        Map<String, String> byNpi = new HashMap<>();
        directory
                .sorted(Comparator.comparing((ListedClinician one) -> one.span().start()))
                .forEach(one -> byNpi.put(one.npi().value(), one.specialty()));
        byNpi.putAll(known.specialties());
        return byNpi;
    }
}
