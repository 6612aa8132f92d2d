package care.accord.metrics.risk.members;

import care.accord.metrics.risk.Dual;
import care.accord.programrules.ListedCode;
import care.accord.programrules.ProgramRules;
import care.accord.programrules.Setting;
import care.accord.vocabulary.PerformanceYear;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the payment year's rules say of members.
///
/// @param billTypes first digits of bill types whose diagnoses count
/// @param services procedure codes that make professional and outpatient claims count
/// @param dualStatus Medicare-Medicaid dual status codes
/// @param kidneyFailure Medicare status codes of people with kidney failure
/// @param continuingMonths months of Part B that make a continuing enrollee
/// @param acute categories that are not expected again
/// @param lookbackYears years before that of the diagnoses whose lasting categories are missed when they are not reported again
/// @param highShare share of members that the list of high risk names
/// @param risingBy rise of the raw score that the list of rising risk names
public record MemberRules(
        PerformanceYear paymentYear,
        Map<String, ListedCode> billTypes,
        Set<String> services,
        Map<String, ListedCode> dualStatus,
        Set<String> kidneyFailure,
        int continuingMonths,
        Set<Integer> acute,
        int lookbackYears,
        BigDecimal highShare,
        BigDecimal risingBy) {

    /// The rules of a payment year for one model.
    ///
    /// @param services CMS's table of eligible procedure codes, which users load
    public static MemberRules of(
            ProgramRules rules, PerformanceYear year, String model, Set<String> services) {
        Setting watch = rules.byPerformanceYear("risk.watch").in(year);
        String acute = "risk.%s_acute".formatted(model.toLowerCase(Locale.ROOT));
        return new MemberRules(
                year,
                rules.codes("risk.eligible_bill_types").in(year),
                Set.copyOf(services),
                rules.codes("risk.dual_status").in(year),
                rules.codes("risk.kidney_failure").in(year).keySet(),
                rules.byPerformanceYear("risk.continuing_months").in(year).number().intValueExact(),
                rules.knows(acute)
                        ? numbers(rules.byPerformanceYear(acute).in(year).text())
                        : Set.of(),
                rules.byPerformanceYear("risk.lookback_years").in(year).number().intValueExact(),
                watch.field("high_share").number(),
                watch.field("rising_by").number());
    }

    private static Set<Integer> numbers(String text) {
        return Arrays.stream(text.split(" "))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean counts(String billType) {
        return billType(billType) != null;
    }

    boolean needsService(String billType) {
        ListedCode listed = billType(billType);
        return listed != null && listed.condition().isPresent();
    }

    private @org.jspecify.annotations.Nullable ListedCode billType(String billType) {
        return billType.length() < 2 ? null : billTypes.get(billType.substring(0, 2));
    }

    Dual dual(String code) {
        ListedCode listed = dualStatus.get(code);
        if (listed == null) {
            return Dual.NONE;
        }
        return listed.condition().orElse("").equals("full") ? Dual.FULL : Dual.PARTIAL;
    }
}
