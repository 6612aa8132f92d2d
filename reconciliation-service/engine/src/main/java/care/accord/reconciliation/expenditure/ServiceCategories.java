package care.accord.reconciliation.expenditure;

import care.accord.population.ClaimColumn;
import care.accord.population.ClaimColumns;
import care.accord.population.ClaimLine;
import care.accord.population.Dictionary;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.RuleValue;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;

/// Which category of service a line is: the first rule that fits, else [#OTHER]. The rules are data.
///
/// @param rules in order
public record ServiceCategories(List<Rule> rules) {
    /// The category of what fits no rule.
    public static final String OTHER = "other";

    /// The columns that rules look at.
    public static final Set<ClaimColumn> COLUMNS =
            Set.copyOf(
                    EnumSet.of(
                            ClaimColumn.CLAIM_TYPE,
                            ClaimColumn.BILL_TYPE,
                            ClaimColumn.REVENUE_CENTER,
                            ClaimColumn.PLACE_OF_SERVICE,
                            ClaimColumn.SPECIALTY,
                            ClaimColumn.HCPCS));

    private static final int MOST = Long.SIZE;

    public ServiceCategories {
        rules = List.copyOf(rules);
        if (rules.size() > MOST) {
            throw new IllegalArgumentException("More than %d rules of category".formatted(MOST));
        }
    }

    /// What a line must be to fit; an empty list fits every line. All lists hold beginnings of codes.
    public record Rule(
            String category,
            ClaimLine.Kind kind,
            List<String> claimTypes,
            List<String> billTypes,
            List<String> revenueCenters,
            List<String> places,
            List<String> specialties,
            List<String> hcpcs) {}

    public static ServiceCategories of(ProgramRules rules, PerformanceYear year) {
        Setting table = rules.byPerformanceYear("commercial.service_categories").carriedTo(year);
        return new ServiceCategories(table.rows().stream().map(row -> rule(table, row)).toList());
    }

    private static Rule rule(Setting table, RuleValue.Fields row) {
        return new Rule(
                table.field(row, "category").text(),
                ClaimLine.Kind.valueOf(table.field(row, "kind").text().toUpperCase(Locale.ROOT)),
                codes(table, row, "claim_types"),
                codes(table, row, "bill_types"),
                codes(table, row, "revenue_centers"),
                codes(table, row, "places"),
                codes(table, row, "specialties"),
                codes(table, row, "hcpcs"));
    }

    private static List<String> codes(Setting table, RuleValue.Fields row, String field) {
        return row.values().containsKey(field)
                ? List.of(table.field(row, field).text().split(" "))
                : List.of();
    }

    /// Names of the categories, in the order of the rules, [#OTHER] last.
    public List<String> names() {
        SequencedSet<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> names.add(rule.category()));
        names.remove(OTHER);
        names.add(OTHER);
        return List.copyOf(names);
    }

    /// The rules prepared for one population's dictionaries.
    Sorter sorter(ClaimColumns claims) {
        return new Sorter(this, claims);
    }

    /// Sorts lines: each value of a column knows the rules it fits as bits, and the lowest bit that all columns of a line
    /// share is its rule.
    // Tables live as long as a pass: the order of the kinds is never stored.
    @SuppressWarnings("EnumOrdinal")
    static final class Sorter {
        private final ClaimColumns claims;
        private final long[] ofKind = new long[ClaimLine.Kind.values().length];
        private final long[] ofClaimType;
        private final long[] ofBillType;
        private final long[] ofRevenueCenter;
        private final long[] ofPlace;
        private final long[] ofSpecialty;
        private final long[] ofHcpcs;
        private final int[] category;

        private Sorter(ServiceCategories categories, ClaimColumns claims) {
            this.claims = claims;
            ClaimColumns.Dictionaries all = claims.dictionaries();
            List<Rule> rules = categories.rules();
            List<String> names = categories.names();
            category = new int[rules.size() + 1];
            category[rules.size()] = names.indexOf(OTHER);
            for (int rule = 0; rule < rules.size(); rule++) {
                category[rule] = names.indexOf(rules.get(rule).category());
                ofKind[rules.get(rule).kind().ordinal()] |= 1L << rule;
            }
            ofClaimType = fitting(all.claimType(), rules.stream().map(Rule::claimTypes).toList());
            ofBillType = fitting(all.billType(), rules.stream().map(Rule::billTypes).toList());
            ofRevenueCenter =
                    fitting(all.revenueCenter(), rules.stream().map(Rule::revenueCenters).toList());
            ofPlace = fitting(all.placeOfService(), rules.stream().map(Rule::places).toList());
            ofSpecialty = fitting(all.specialty(), rules.stream().map(Rule::specialties).toList());
            ofHcpcs = fitting(all.hcpcs(), rules.stream().map(Rule::hcpcs).toList());
        }

        private static long[] fitting(Dictionary dictionary, List<List<String>> beginnings) {
            long[] fitting = new long[dictionary.size()];
            for (int code = 0; code < fitting.length; code++) {
                for (int rule = 0; rule < beginnings.size(); rule++) {
                    if (fits(dictionary.value(code), beginnings.get(rule))) {
                        fitting[code] |= 1L << rule;
                    }
                }
            }
            return fitting;
        }

        private static boolean fits(String value, List<String> beginnings) {
            return beginnings.isEmpty() || beginnings.stream().anyMatch(value::startsWith);
        }

        /// The position of the line's category among [ServiceCategories#names].
        int category(int line) {
            long fitting =
                    ofKind[claims.kind(line).ordinal()]
                            & ofClaimType[claims.claimType(line)]
                            & ofBillType[claims.billType(line)]
                            & ofRevenueCenter[claims.revenueCenter(line)]
                            & ofPlace[claims.placeOfService(line)]
                            & ofSpecialty[claims.specialty(line)]
                            & ofHcpcs[claims.hcpcs(line)];
            return category[Math.min(Long.numberOfTrailingZeros(fitting), category.length - 1)];
        }
    }
}
