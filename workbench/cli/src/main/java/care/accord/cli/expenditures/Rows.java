package care.accord.cli.expenditures;

import care.accord.cli.attribute.Csv;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures;
import care.accord.reconciliation.expenditure.AnnualizedExpenditures.OfType;
import care.accord.reconciliation.expenditure.CategoryCosts;
import care.accord.reconciliation.forecast.Completion;
import care.accord.reconciliation.leakage.Leakage;
import care.accord.reconciliation.leakage.Readmissions;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The answer as rows `part,of,item,value`: one value a row, so that parts can be added without breaking a reader.
final class Rows {
    private static final String ALL = "all";

    /// Decimals of per capita amounts and factors.
    private static final int DECIMALS = 6;

    private final List<String> lines = new ArrayList<>(List.of("part,of,item,value"));

    List<String> lines() {
        return lines;
    }

    void add(AnnualizedExpenditures spent) {
        String part = "expenditures";
        for (OfType type : spent.types()) {
            String of = type.type().key();
            row(part, of, "people", type.people().value());
            row(part, of, "person_months", type.personMonths().value());
            weighted(of, type.personMonths(), type.weightedMonths());
            row(part, of, "expenditures", dollars(type.whole().value()));
            row(part, of, "truncated", dollars(type.truncated().value()));
            row(part, of, "completed", dollars(type.completed().value()));
            rate(part, of, "per_capita", type.perCapita());
        }
        row(part, ALL, "person_months", spent.personMonths().value());
        weighted(ALL, spent.personMonths(), spent.weightedMonths());
        row(part, ALL, "completed", dollars(spent.total().value()));
        rate(part, ALL, "per_capita", spent.perCapita());
        spent.unseen().forEach(payment -> row(part, ALL, "not_visible_in_claims", payment));
    }

    void add(CategoryCosts costs) {
        String part = "categories";
        for (CategoryCosts.OfCategory category : costs.categories()) {
            row(part, category.category(), "lines", category.lines().value());
            row(part, category.category(), "cost", dollars(category.cost().value()));
            rate(part, category.category(), "per_member_month", category.perMemberMonth());
        }
        row(part, ALL, "member_months", costs.memberMonths().display());
        row(part, ALL, "cost", dollars(costs.total().value()));
    }

    void add(Leakage leakage) {
        String part = "leakage";
        leakage.inside().ifPresent(place -> place("inside", place));
        leakage.outside().ifPresent(place -> place("outside", place));
        leakage.restricted()
                .ifPresent(cost -> row(part, "restricted", "cost", dollars(cost.value())));
        rate(part, ALL, "outside_share_of_visits", leakage.outsideShare());
        leakage.readmissionsInside().ifPresent(shown -> readmissions("inside", shown));
        row(part, ALL, "hidden_specialties", leakage.hiddenSpecialties());
        for (Leakage.Specialty specialty : leakage.specialties()) {
            String of = specialty.specialty();
            shown(of, "members_outside", specialty.membersOutside());
            shown(of, "weighted_members_outside", specialty.weightedOutside());
            row(part, of, "visits_outside", specialty.visitsOutside());
            shown(of, "visits_inside", specialty.visitsInside());
            specialty.costOutside().ifPresent(cost -> row(part, of, "cost_outside", dollars(cost)));
            row(part, of, "hidden_providers", specialty.hiddenProviders());
            for (Leakage.Provider provider : specialty.providers()) {
                String who = of + "/" + provider.provider();
                shown(who, "members", provider.members());
                shown(who, "weighted_members", provider.weightedMembers());
                row(part, who, "visits", provider.visits());
                provider.costAtAveragePrice()
                        .ifPresent(cost -> row(part, who, "cost_at_average_price", dollars(cost)));
                provider.readmissions().ifPresent(shown -> readmissions(who, shown));
            }
        }
    }

    private void readmissions(String of, Readmissions shown) {
        row("leakage", of, "stays", shown.stays().value());
        row("leakage", of, "readmitted", shown.readmitted().value());
        rate("leakage", of, "readmission_rate", Optional.of(shown.rate()));
    }

    void add(Completion completion) {
        String part = "forecast";
        for (Completion.Month month : completion.months()) {
            String of = month.month().toString();
            row(part, of, "months_since", month.lag());
            row(part, of, "known", dollars(month.known().value()));
            rate(part, of, "completion_factor", Optional.of(month.factor()));
            row(part, of, "completed", dollars(month.completed().value()));
            row(part, of, "not_yet_known", dollars(month.incurredNotKnown()));
            row(part, of, "standard_error", dollars(month.standardError()));
        }
        row(part, ALL, "days", completion.days());
        row(part, ALL, "known", dollars(completion.known().value()));
        row(part, ALL, "completed", dollars(completion.completed().value()));
        row(part, ALL, "not_yet_known", dollars(completion.incurredNotKnown()));
        row(part, ALL, "low", dollars(completion.low().value()));
        row(part, ALL, "high", dollars(completion.high().value()));
        row(part, ALL, "confidence", completion.confidence().display());
    }

    /// Nothing could be completed.
    void addNoForecast() {
        row("forecast", ALL, "days", "");
    }

    /// The months that count, where others answer for some.
    private void weighted(String of, Count people, Count weighted) {
        if (people.number().compareTo(weighted.number()) != 0) {
            row("expenditures", of, "weighted_person_months", weighted.display());
        }
    }

    private void shown(String of, String item, OptionalLong number) {
        number.ifPresent(value -> row("leakage", of, item, value));
    }

    private void place(String where, Leakage.Place place) {
        place.members().ifPresent(count -> row("leakage", where, "members", count.value()));
        place.weightedMembers()
                .ifPresent(count -> row("leakage", where, "weighted_members", count.value()));
        row("leakage", where, "visits", place.visits().value());
        place.cost().ifPresent(cost -> row("leakage", where, "cost", dollars(cost.value())));
    }

    private void rate(String part, String of, String item, Optional<Rate> rate) {
        rate.ifPresent(value ->
                row(
                        part,
                        of,
                        item,
                        value.value().setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()));
    }

    private void row(String part, String of, String item, Object value) {
        lines.add(Csv.line(List.of(part, of, item, value)));
    }

    private static String dollars(Usd amount) {
        return amount.dollars().toPlainString();
    }
}
