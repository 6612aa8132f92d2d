package care.accord.metrics.report.fhir;

import static care.accord.metrics.report.fhir.Deqm.concept;
import static care.accord.metrics.report.fhir.Deqm.element;

import care.accord.metrics.gap.store.MeasuredRateRow;
import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.Improvement;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.PopulationCode;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.GroupCriteria;
import care.accord.metrics.measure.fhir.MeasureTopic;
import care.accord.metrics.measure.fhir.Publication;
import care.accord.metrics.measure.files.LoadedMeasures;
import care.accord.metrics.measure.files.ShippedMeasures;
import care.accord.servicekit.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The measures a tenant's contracts can name, and those that payers' contracts with it do, as FHIR Measures: what identifies them
/// and how they score. Their CQL is not told.
@ApplicationScoped
class MeasureResources {
    private static final String COMPOSITE_SCORING =
            "http://terminology.hl7.org/CodeSystem/composite-measure-scoring";

    private final Tenancy tenancy;
    private final ShippedMeasures shipped;
    private final LoadedMeasures loaded;

    @Inject
    MeasureResources(Tenancy tenancy, ShippedMeasures shipped, LoadedMeasures loaded) {
        this.tenancy = tenancy;
        this.shipped = shipped;
        this.loaded = loaded;
    }

    List<Map<String, Object>> of(String tenant) {
        List<Map<String, Object>> measures = new ArrayList<>();
        for (MeasureDescription measure : shipped.all()) {
            measures.add(
                    shipped.clinical(measure.id())
                            .map(MeasureResources::clinical)
                            .orElseGet(() -> basis(measure, Publication.URL + measure.id())));
        }
        measures.addAll(loaded(tenant));
        measuresOfPayers(tenant)
                .forEach((payer, named) ->
                        loaded(payer).stream()
                                .filter(measure ->
                                        named.contains(String.valueOf(measure.get("id"))))
                                .forEach(measures::add));
        return measures;
    }

    /// What the scorecards that others share with the tenant name, by payer.
    private Map<String, Set<String>> measuresOfPayers(String tenant) {
        return tenancy.inTransaction(tenant, MeasuredRateRow::latest).stream()
                .filter(rate -> !rate.tenantId.equals(tenant))
                .collect(
                        Collectors.groupingBy(
                                rate -> rate.tenantId,
                                Collectors.mapping(rate -> rate.measure, Collectors.toSet())));
    }

    private List<Map<String, Object>> loaded(String tenant) {
        return Stream.concat(
                        loaded.of(tenant).stream().map(MeasureResources::clinical),
                        loaded.composites(tenant).stream().map(MeasureResources::composite))
                .toList();
    }

    private static Map<String, Object> basis(MeasureDescription measure, String url) {
        return element(
                "resourceType",
                "Measure",
                "id",
                measure.id().value(),
                "url",
                url,
                "identifier",
                List.of(element("system", "urn:accord:measure", "value", measure.id().value())),
                "version",
                measure.version(),
                "title",
                measure.title(),
                "status",
                "active",
                "description",
                measure.about());
    }

    private static Map<String, Object> clinical(CqlMeasure measure) {
        GroupCriteria first = measure.groups().getFirst();
        Map<String, Object> tree = basis(measure.description(), measure.publication().url());
        List<Map<String, Object>> topics =
                measure.publication().topics().stream().map(MeasureResources::topic).toList();
        if (!topics.isEmpty()) {
            tree.put("topic", topics);
        }
        tree.put("scoring", concept(Deqm.SCORING, first.scoring().code()));
        tree.put("improvementNotation", improvement(first.improvement()));
        tree.put("group", measure.groups().stream().map(MeasureResources::group).toList());
        return tree;
    }

    private static Map<String, Object> topic(MeasureTopic topic) {
        Map<String, Object> coding = element("system", blank(topic.system()), "code", topic.code());
        return element(
                "coding",
                topic.code().isEmpty() ? null : List.of(coding),
                "text",
                blank(topic.text()));
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The measures in sight that are about one of these topics, by id.
    Set<String> about(String tenant, List<String> topics) {
        Set<String> about = new HashSet<>();
        Stream.concat(Stream.of(tenant), measuresOfPayers(tenant).keySet().stream())
                .flatMap(owner -> loaded.of(owner).stream())
                .forEach(measure -> {
                    boolean asked =
                            measure.publication().topics().stream()
                                    .anyMatch(topic -> topics.stream().anyMatch(topic::isMeantBy));
                    if (asked) {
                        about.add(measure.description().id().value());
                    }
                });
        return about;
    }

    private static Map<String, Object> group(GroupCriteria group) {
        return element(
                "id",
                group.id(),
                "population",
                group.populations().stream()
                        .filter(one -> one.code() != PopulationCode.MEASURE_OBSERVATION)
                        .map(one ->
                                element(
                                        "code",
                                        concept(Deqm.POPULATION, one.code().code()),
                                        "criteria",
                                        element(
                                                "language",
                                                "text/cql",
                                                "expression",
                                                "\"%s\"".formatted(one.define()))))
                        .toList());
    }

    private static Map<String, Object> composite(CompositeMeasure measure) {
        Map<String, Object> tree =
                basis(measure.description(), Publication.URL + measure.description().id());
        tree.put("scoring", concept(Deqm.SCORING, "composite"));
        tree.put("compositeScoring", concept(COMPOSITE_SCORING, measure.scoring().code()));
        tree.put("improvementNotation", improvement(Improvement.INCREASE));
        tree.put(
                "relatedArtifact",
                measure.components().stream()
                        .map(part ->
                                element(
                                        "extension",
                                        List.of(
                                                Deqm.extension(
                                                        "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-weight",
                                                        "valueDecimal",
                                                        part.weight())),
                                        "type",
                                        "composed-of",
                                        "resource",
                                        Publication.URL + part.measure()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> improvement(Improvement improvement) {
        return concept(Deqm.IMPROVEMENT, improvement.code());
    }
}
