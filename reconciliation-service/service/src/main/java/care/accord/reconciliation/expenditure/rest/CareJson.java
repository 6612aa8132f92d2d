package care.accord.reconciliation.expenditure.rest;

import care.accord.messages.RosterDecided;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures;
import care.accord.reconciliation.expenditure.CategoryCosts;
import care.accord.reconciliation.expenditure.ShownExpenditures;
import care.accord.reconciliation.leakage.Leakage;
import care.accord.reconciliation.leakage.Readmissions;
import care.accord.reconciliation.statement.FigureTree;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Answers about cost as the API shows them: money as decimal dollars, rates as decimals.
final class CareJson {
    /// Decimals of per capita amounts and factors.
    private static final int DECIMALS = 6;

    private CareJson() {}

    @Schema(name = "Inputs of an answer about cost")
    record Inputs(
            String contractId,
            int contractVersion,
            String rosterId,
            int rosterVersion,
            String snapshotId,
            LocalDate dataAsOf,
            LocalDate paidThrough) {
        static Inputs of(RosterDecided roster) {
            return new Inputs(
                    roster.contractId(),
                    roster.contractVersion(),
                    roster.rosterId(),
                    roster.rosterVersion(),
                    roster.snapshotId(),
                    roster.dataAsOf(),
                    roster.paidThrough());
        }
    }

    @Schema(name = "Period")
    record Period(LocalDate start, LocalDate end) {
        static Period of(DateSpan days) {
            return new Period(days.start(), days.end());
        }
    }

    /// @param memberMonths of people, whoever shares them
    /// @param weightedMonths those of them that the contract answers for, an exact decimal; absent where it answers for whole people
    /// @param cost of who is shared, the contract's part
    @Schema(name = "Expenditures")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expenditures(
            Period period,
            long memberMonths,
            @Nullable String weightedMonths,
            String cost,
            List<OfType> types,
            List<OfCategory> categories,
            String costOfAllCategories,
            Map<String, Object> figure,
            Inputs inputs) {
        static Expenditures of(
                DateSpan days, ShownExpenditures spent, CategoryCosts categories, Inputs inputs) {
            List<OfType> types = new ArrayList<>(spent.types().stream().map(OfType::of).toList());
            spent.hidden().map(OfType::of).ifPresent(types::add);
            return new Expenditures(
                    Period.of(days),
                    spent.personMonths().value(),
                    weighted(spent.personMonths(), spent.weightedMonths()),
                    dollars(spent.total().value()),
                    types,
                    categories.categories().stream().map(OfCategory::of).toList(),
                    dollars(categories.total().value()),
                    FigureTree.of(spent.total()),
                    inputs);
        }
    }

    @Schema(name = "Expenditures of an enrollment type")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfType(
            String type,
            @Nullable Long people,
            long memberMonths,
            @Nullable String weightedMonths,
            String cost,
            @Nullable String perPersonYear) {
        static OfType of(AnnualizedExpenditures.OfType type) {
            return new OfType(
                    type.type().key(),
                    type.people().value(),
                    type.personMonths().value(),
                    weighted(type.personMonths(), type.weightedMonths()),
                    dollars(type.completed().value()),
                    decimal(type.perCapita()));
        }

        static OfType of(ShownExpenditures.Hidden hidden) {
            return new OfType(
                    CategoryCosts.HIDDEN,
                    null,
                    hidden.personMonths().value(),
                    weighted(hidden.personMonths(), hidden.weightedMonths()),
                    dollars(hidden.completed().value()),
                    null);
        }
    }

    @Schema(name = "Cost of a category of service")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfCategory(String category, long lines, String cost, @Nullable String perMemberMonth) {
        static OfCategory of(CategoryCosts.OfCategory category) {
            return new OfCategory(
                    category.category(),
                    category.lines().value(),
                    dollars(category.cost().value()),
                    decimal(category.perMemberMonth()));
        }
    }

    @Schema(name = "Leakage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutsideCare(
            Period period,
            List<String> organization,
            @Nullable Place inside,
            @Nullable Place outside,
            @Nullable String restrictedCost,
            @Nullable String outsideShareOfVisits,
            @Nullable Readmitted readmissionsInside,
            List<Specialty> specialties,
            int hiddenSpecialties,
            Inputs inputs) {
        static OutsideCare of(
                DateSpan days, List<String> organization, Leakage leakage, Inputs inputs) {
            return new OutsideCare(
                    Period.of(days),
                    organization,
                    leakage.inside().map(Place::of).orElse(null),
                    leakage.outside().map(Place::of).orElse(null),
                    leakage.restricted().map(cost -> dollars(cost.value())).orElse(null),
                    decimal(leakage.outsideShare()),
                    Readmitted.of(leakage.readmissionsInside()),
                    leakage.specialties().stream().map(Specialty::of).toList(),
                    leakage.hiddenSpecialties(),
                    inputs);
        }
    }

    /// @param weightedMembers the same people by the contract's part of each, in whole ones; absent where nobody is shared, and where it would
    ///     tell of few
    @Schema(name = "Care at a place")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable Long members,
            @Nullable Long weightedMembers,
            long visits,
            @Nullable String cost) {
        static Place of(Leakage.Place place) {
            return new Place(
                    place.members().map(Count::value).orElse(null),
                    place.weightedMembers().map(Count::value).orElse(null),
                    place.visits().value(),
                    place.cost().map(cost -> dollars(cost.value())).orElse(null));
        }
    }

    @Schema(name = "Specialty with care outside")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Specialty(
            String specialty,
            @Nullable Long membersOutside,
            @Nullable Long weightedMembersOutside,
            long visitsOutside,
            @Nullable Long visitsInside,
            @Nullable String costOutside,
            List<Provider> providers,
            int hiddenProviders) {
        static Specialty of(Leakage.Specialty specialty) {
            return new Specialty(
                    specialty.specialty(),
                    number(specialty.membersOutside()),
                    number(specialty.weightedOutside()),
                    specialty.visitsOutside(),
                    number(specialty.visitsInside()),
                    specialty.costOutside().map(CareJson::dollars).orElse(null),
                    specialty.providers().stream().map(Provider::of).toList(),
                    specialty.hiddenProviders());
        }
    }

    @Schema(name = "Provider outside")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Provider(
            String provider,
            @Nullable Long members,
            @Nullable Long weightedMembers,
            long visits,
            @Nullable String costAtAveragePrice,
            @Nullable Readmitted readmissions) {
        static Provider of(Leakage.Provider provider) {
            return new Provider(
                    provider.provider(),
                    number(provider.members()),
                    number(provider.weightedMembers()),
                    provider.visits(),
                    provider.costAtAveragePrice().map(CareJson::dollars).orElse(null),
                    Readmitted.of(provider.readmissions()));
        }
    }

    @Schema(name = "Readmissions after stays")
    record Readmitted(long stays, long readmitted, String rate) {
        static @Nullable Readmitted of(Optional<Readmissions> found) {
            return found.map(shown ->
                            new Readmitted(
                                    shown.stays().value(),
                                    shown.readmitted().value(),
                                    decimal(shown.rate())))
                    .orElse(null);
        }
    }

    private static @Nullable Long number(OptionalLong shown) {
        return shown.isPresent() ? shown.getAsLong() : null;
    }

    private static @Nullable String weighted(Count people, Count weighted) {
        return people.number().compareTo(weighted.number()) == 0 ? null : weighted.display();
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }

    private static String decimal(Rate rate) {
        return rate.value().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String decimal(Optional<Rate> rate) {
        return rate.map(CareJson::decimal).orElse(null);
    }
}
