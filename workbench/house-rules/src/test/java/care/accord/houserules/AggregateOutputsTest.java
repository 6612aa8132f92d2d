package care.accord.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.vocabulary.SmallCells;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "Whatever counts people in groups is hidden in one place, or is for those who see the people themselves")
class AggregateOutputsTest {
    private static final Set<String> COUNTS_OF_PEOPLE =
            Set.of(
                    "people",
                    "atLeastPeople",
                    "members",
                    "atLeastMembers",
                    "membersNow",
                    "membersOutside",
                    "weightedMembers",
                    "weightedMembersOutside",
                    "membersToNext",
                    "membersToNextDecile",
                    "distanceToTarget",
                    "patients",
                    "unmatched",
                    "respondents",
                    "denominator",
                    "numerator",
                    "exclusions",
                    "undetermined",
                    "stays",
                    "readmitted",
                    "listed",
                    "matched",
                    "oursOnly",
                    "theirsOnly",
                    "added",
                    "dropped",
                    "kept",
                    "entered",
                    "left",
                    "opened",
                    "closed",
                    "withdrawn");
    private static final Set<String> NUMBERS =
            Set.of("long", "int", "java.lang.Long", "java.lang.Integer");

    /// What is shown, and the type it is read from: only who asks [SmallCells] makes one.
    private static final Map<String, String> HIDDEN =
            Map.ofEntries(
                    Map.entry(
                            "care.accord.metrics.directory.rest.OrganizationJson$SourceJson",
                            "care.accord.metrics.directory.Listing$Source"),
                    Map.entry(
                            "care.accord.metrics.directory.rest.OrganizationJson$QualityJson",
                            "care.accord.metrics.directory.Listing$Quality"),
                    Map.entry(
                            "care.accord.metrics.equity.rest.EquityJson$GroupJson",
                            "care.accord.metrics.equity.GroupRate"),
                    Map.entry(
                            "care.accord.metrics.experience.rest.SurveyJson$ResultJson",
                            "care.accord.metrics.experience.rest.SurveyJson$ResultJson"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$Expenditures",
                            "care.accord.reconciliation.expenditure.ShownExpenditures"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$OfType",
                            "care.accord.reconciliation.expenditure.ShownExpenditures$Hidden"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$OfCategory",
                            "care.accord.reconciliation.expenditure.CategoryCosts$OfCategory"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$Place",
                            "care.accord.reconciliation.leakage.Leakage$Place"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$Specialty",
                            "care.accord.reconciliation.leakage.Leakage$Specialty"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$Provider",
                            "care.accord.reconciliation.leakage.Leakage$Provider"),
                    Map.entry(
                            "care.accord.reconciliation.expenditure.rest.CareJson$Readmitted",
                            "care.accord.reconciliation.leakage.Readmissions"),
                    Map.entry(
                            "care.accord.cli.expenditures.Rows",
                            "care.accord.reconciliation.expenditure.CategoryCosts$OfCategory"));

    /// What counts people and hides none, and why.
    private static final Map<String, String> FOR_WHO_SEES_THE_PEOPLE =
            Map.ofEntries(
                    Map.entry(
                            "care.accord.attribution.payerlist.rest.ReconciliationJson",
                            "the payer's own list, name by name below"),
                    Map.entry(
                            "care.accord.attribution.roster.rest.RosterJson",
                            "both parties read the roster name by name"),
                    Map.entry(
                            "care.accord.attribution.comparison.rest.RecalculationJson",
                            "both parties read the roster name by name"),
                    Map.entry(
                            "care.accord.attribution.comparison.rest.ChangesJson",
                            "both parties read the changes name by name"),
                    Map.entry(
                            "care.accord.attribution.whatif.rest.WhatIfJson",
                            "both parties read who would enter and leave, name by name"),
                    Map.entry(
                            "care.accord.metrics.gap.rest.GapChangesJson",
                            "both parties read the gaps person by person"),
                    Map.entry(
                            "care.accord.metrics.clinical.rest.ClinicalFeedJson",
                            "the submitter's own file"),
                    Map.entry(
                            "care.accord.metrics.report.fhir.Reports$Counts",
                            "visits of one member, in that member's own report"),
                    Map.entry(
                            "care.accord.metrics.risk.rest.RiskJobJson",
                            "the payer alone, who reads each member's score"),
                    Map.entry(
                            "care.accord.metrics.scorecard.rest.ScorecardJson$MeasureJson",
                            "both parties read the members behind each rate"),
                    Map.entry(
                            "care.accord.metrics.scorecard.rest.ScorecardJson$PointsJson",
                            "both parties read the members behind each rate"),
                    Map.entry(
                            "care.accord.metrics.scorecard.rest.CommonScorecardJson$LineJson",
                            "sums of scorecards whose members the reader reads"));

    @Test
    void everyOutputThatCountsPeopleIsDecided() {
        Set<String> found =
                ArchitectureTest.MAIN.stream()
                        .filter(one ->
                                one.getPackageName().contains(".rest")
                                        || one.getPackageName().contains(".fhir")
                                        || one.getPackageName().startsWith("care.accord.cli"))
                        .filter(one -> one.isAssignableTo(Record.class))
                        .filter(one -> one.getFields().stream().anyMatch(this::counts))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .as(
                        "either hide what is few with SmallCells, or say here who sees the people anyway")
                .isSubsetOf(
                        Stream.concat(
                                        HIDDEN.keySet().stream(),
                                        FOR_WHO_SEES_THE_PEOPLE.keySet().stream())
                                .toList())
                .containsAll(FOR_WHO_SEES_THE_PEOPLE.keySet());
    }

    @Test
    void whatIsHiddenComesFromWhoAsksSmallCells() {
        HIDDEN.forEach((output, type) -> {
            JavaClass shown = ArchitectureTest.MAIN.get(output);
            assertThat(Stream.concat(Stream.of(shown), makers(shown).stream()))
                    .as("what %s is made from", output)
                    .anySatisfy(maker -> assertThat(reads(maker)).contains(type));
            assertThat(makers(ArchitectureTest.MAIN.get(type)))
                    .as("who makes a %s", type)
                    .isNotEmpty()
                    .allSatisfy(maker ->
                            assertThat(reads(maker))
                                    .as(maker.getName())
                                    .contains(SmallCells.class.getName()));
        });
    }

    private boolean counts(JavaField field) {
        return COUNTS_OF_PEOPLE.contains(field.getName())
                && NUMBERS.contains(field.getRawType().getName());
    }

    private static Set<String> reads(JavaClass one) {
        return Stream.concat(
                        Stream.of(one),
                        one.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass()))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static List<JavaClass> makers(JavaClass one) {
        return one.getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner())
                .distinct()
                .toList();
    }
}
