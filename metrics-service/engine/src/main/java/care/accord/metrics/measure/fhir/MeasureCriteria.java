package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.Scoring;
import care.accord.vocabulary.Citation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.Type;

/// What a FHIR Measure asks for, read with the extensions of the HL7 Quality Measure IG (cqfmeasures) that make groups differ
/// in scoring and in what is counted.
final class MeasureCriteria {
    private static final String CQFM =
            "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-";

    private final Measure measure;
    private final List<ContentProblem> problems;

    MeasureCriteria(Measure measure, List<ContentProblem> problems) {
        this.measure = measure;
        this.problems = problems;
    }

    List<GroupCriteria> groups() {
        List<GroupCriteria> groups = new ArrayList<>();
        for (int index = 0; index < measure.getGroup().size(); index++) {
            group(measure.getGroup().get(index), index + 1).ifPresent(groups::add);
        }
        if (measure.getGroup().isEmpty()) {
            problem("it has no group");
        }
        identity();
        return groups;
    }

    /// What every measure needs to be named by.
    void identity() {
        String id = measure.getIdElement().getIdPart();
        if (id == null) {
            problem("it needs an id, by which contracts name it");
        } else {
            try {
                var _ = new MeasureId(id);
            } catch (IllegalArgumentException e) {
                problem(String.valueOf(e.getMessage()));
            }
        }
        if (!measure.hasTitle() && !measure.hasName()) {
            problem("it needs a title");
        }
        if (!measure.hasVersion()) {
            problem("it needs a version");
        }
    }

    private Optional<GroupCriteria> group(Measure.MeasureGroupComponent group, int number) {
        String id = Objects.requireNonNullElse(group.getId(), "group-" + number);
        Optional<Scoring> scoring = scoring(group);
        if (scoring.isEmpty()) {
            return Optional.empty();
        }
        List<GroupCriteria.Population> populations = new ArrayList<>();
        for (var population : group.getPopulation()) {
            String code = population.getCode().getCodingFirstRep().getCode();
            Optional<PopulationCode> known = PopulationCode.of(String.valueOf(code));
            if (known.isEmpty()) {
                problem("population '" + code + "' is not evaluated");
                continue;
            }
            populations.add(
                    new GroupCriteria.Population(
                            Objects.requireNonNullElse(
                                    population.getId(), code + "-" + populations.size()),
                            known.get(),
                            expression(population.getCriteria(), "population " + code),
                            extension(population, "criteriaReference").map(Type::primitiveValue),
                            extension(population, "aggregateMethod").map(Type::primitiveValue)));
        }
        for (PopulationCode needed : PopulationCode.values()) {
            if (scoring.get().needed().contains(needed)
                    && populations.stream().noneMatch(found -> found.code() == needed)) {
                problem("population " + needed.code() + " is missing");
            }
        }
        return Optional.of(
                new GroupCriteria(
                        id,
                        scoring.get(),
                        improvement(group),
                        wanted(group),
                        basis(group),
                        populations,
                        stratifiers(group)));
    }

    /// A measure that does not say otherwise wants its rate high.
    private Improvement improvement(Measure.MeasureGroupComponent group) {
        CodeableConcept own =
                extension(group, "improvementNotation")
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast)
                        .orElse(measure.getImprovementNotation());
        return Improvement.of(String.valueOf(own.getCodingFirstRep().getCode()))
                .orElse(Improvement.INCREASE);
    }

    private String wanted(Measure.MeasureGroupComponent group) {
        return group.getPopulation().stream()
                .filter(population ->
                        PopulationCode.NUMERATOR
                                .code()
                                .equals(population.getCode().getCodingFirstRep().getCode()))
                .map(population -> Objects.requireNonNullElse(population.getDescription(), title()))
                .findFirst()
                .orElse("");
    }

    private Optional<Scoring> scoring(Measure.MeasureGroupComponent group) {
        CodeableConcept own =
                extension(group, "scoring")
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast)
                        .orElse(measure.getScoring());
        String code = String.valueOf(own.getCodingFirstRep().getCode());
        Optional<Scoring> scoring = Scoring.of(code);
        if (scoring.isEmpty()) {
            problem(
                    "scoring '%s' is not evaluated; proportion, ratio, continuous-variable and cohort are"
                            .formatted(code));
        }
        return scoring;
    }

    private String basis(Measure.MeasureGroupComponent group) {
        return extension(group, "populationBasis")
                .or(() -> extension(measure, "populationBasis"))
                .map(Type::primitiveValue)
                .orElse("boolean");
    }

    private List<GroupCriteria.Stratifier> stratifiers(Measure.MeasureGroupComponent group) {
        List<GroupCriteria.Stratifier> stratifiers = new ArrayList<>();
        for (var stratifier : group.getStratifier()) {
            String id = "stratifier-" + (stratifiers.size() + 1);
            stratifiers.add(
                    new GroupCriteria.Stratifier(
                            Objects.requireNonNullElse(stratifier.getId(), id),
                            expression(stratifier.getCriteria(), "a stratifier"),
                            appliesTo(stratifier)));
        }
        return stratifiers;
    }

    private static Set<PopulationCode> appliesTo(
            Measure.MeasureGroupStratifierComponent stratifier) {
        return stratifier.getExtensionsByUrl(CQFM + "appliesTo").stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .flatMap(concept ->
                        PopulationCode.of(String.valueOf(concept.getCodingFirstRep().getCode()))
                                .stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> supplemental() {
        return measure.getSupplementalData().stream()
                .map(shown -> expression(shown.getCriteria(), "supplemental data"))
                .toList();
    }

    private String expression(Expression criteria, String of) {
        if (!criteria.hasExpression()) {
            problem(of + " has no criteria.expression, which names a define");
            return "";
        }
        return criteria.getExpression();
    }

    Publication publication() {
        Date end = measure.getEffectivePeriod().getEnd();
        return new Publication(
                Objects.requireNonNullElse(
                        measure.getUrl(), Publication.URL + measure.getIdElement().getIdPart()),
                Optional.ofNullable(end)
                        .map(day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC)),
                measure.getTopic().stream().flatMap(MeasureCriteria::topics).toList());
    }

    private static Stream<MeasureTopic> topics(CodeableConcept topic) {
        String text = Objects.requireNonNullElse(topic.getText(), "");
        return topic.getCoding().isEmpty()
                ? Stream.of(new MeasureTopic("", "", text))
                : topic.getCoding().stream()
                        .map(coding ->
                                new MeasureTopic(
                                        Objects.requireNonNullElse(coding.getSystem(), ""),
                                        Objects.requireNonNullElse(coding.getCode(), ""),
                                        text.isEmpty()
                                                ? Objects.requireNonNullElse(
                                                        coding.getDisplay(), "")
                                                : text));
    }

    /// @param texts everything that defines the measure
    MeasureDescription description(String... texts) {
        return new MeasureDescription(
                new MeasureId(measure.getIdElement().getIdPart()),
                title(),
                measure.getVersion(),
                Edition.of(texts),
                MeasureDescription.Source.CLINICAL,
                Objects.requireNonNullElse(measure.getDescription(), title()),
                List.of(new Citation(measure.getUrl() + " " + measure.getVersion())));
    }

    private String title() {
        return measure.hasTitle() ? measure.getTitle() : measure.getName();
    }

    private static Optional<Type> extension(Element of, String name) {
        return Optional.ofNullable(of.getExtensionByUrl(CQFM + name)).map(Extension::getValue);
    }

    private static Optional<Type> extension(DomainResource of, String name) {
        return Optional.ofNullable(of.getExtensionByUrl(CQFM + name)).map(Extension::getValue);
    }

    private void problem(String detail) {
        problems.add(
                new ContentProblem(
                        measure.hasId()
                                ? "Measure " + measure.getIdElement().getIdPart()
                                : "Measure",
                        0,
                        detail));
    }
}
