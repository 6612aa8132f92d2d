package care.accord.attribution.chain;

import care.accord.attribution.assignment.Provider;
import care.accord.attribution.chain.ChainInputs.ChosenBy;
import care.accord.attribution.chain.ChainInputs.PcpSelection;
import care.accord.programrules.chain.Choose;
import care.accord.programrules.chain.OrderBy;
import care.accord.programrules.chain.Selection;
import care.accord.vocabulary.BeneficiaryId;
import care.accord.vocabulary.DateSpan;
import care.accord.vocabulary.Usd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The provider of record, by member month: the span in force on the last day of a month in which the person was a member.
/// Where spans overlap, the one that began later corrects the other; then the smaller identifier holds.
final class ByRecord implements CompiledRule {
    private final Selection selection;
    private final DateSpan window;
    private final Providers providers;
    private final Map<BeneficiaryId, List<PcpSelection>> selections;
    private final ChosenBy chosenBy;

    ByRecord(ChainTerms terms, Providers providers, Selection selection, ChosenBy chosenBy) {
        this.selection = selection;
        this.providers = providers;
        window = terms.window();
        selections = terms.inputs().selections();
        this.chosenBy = chosenBy;
    }

    @Override
    public Verdict decide(Member member) {
        if (selections.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.NO_LIST);
        }
        List<PcpSelection> listed = spans(member.id());
        if (listed.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.NO_RECORD);
        }
        List<Standing> all = new ArrayList<>(months(member, listed).values());
        if (all.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.NO_RECORD);
        }
        List<Standing> enough =
                new ArrayList<>(
                        all.stream()
                                .filter(one -> one.months() >= selection.minimumMonths())
                                .toList());
        if (enough.isEmpty()) {
            return CompiledRule.passed(Verdict.Why.TOO_FEW_MONTHS);
        }
        List<OrderBy> order = order();
        enough.sort(Order.of(order));
        return new Verdict.Decided(Choice.first(enough, order));
    }

    /// The spans of a person that the rule looks at, the one that holds first.
    private List<PcpSelection> spans(BeneficiaryId person) {
        return selections.getOrDefault(person, List.of()).stream()
                .filter(one -> one.chosenBy() == chosenBy && one.span().overlaps(window))
                .sorted(
                        Comparator.comparing((PcpSelection one) -> one.span().start())
                                .reversed()
                                .thenComparing(one -> providers.listed(one.provider()).id())
                                .thenComparing(one -> one.provider().npi())
                                .thenComparing(one -> one.provider().tin()))
                .toList();
    }

    private List<OrderBy> order() {
        return selection.choose() == Choose.LATEST
                ? List.of(OrderBy.LATEST, OrderBy.MONTHS)
                : List.of(OrderBy.MONTHS, OrderBy.LATEST);
    }

    private Map<AttributedProvider, Standing> months(Member member, List<PcpSelection> listed) {
        Map<AttributedProvider, Standing> standings = new LinkedHashMap<>();
        YearMonth last = YearMonth.from(window.end());
        for (YearMonth month = YearMonth.from(window.start());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            LocalDate day = month.equals(last) ? window.end() : month.atEndOfMonth();
            DateSpan days = new DateSpan(month.atDay(1), month.atEndOfMonth());
            if (member.beneficiary().memberMonths(days) > 0) {
                listed.stream()
                        .filter(one -> one.span().contains(day))
                        .findFirst()
                        .ifPresent(one ->
                                standings.merge(
                                        providers.listed(one.provider()),
                                        month(one, day),
                                        ByRecord::add));
            }
        }
        return standings;
    }

    private Standing month(PcpSelection one, LocalDate day) {
        Provider within = providers.within(one.provider());
        AttributedProvider provider = providers.listed(one.provider());
        return new Standing(provider, within, 1, 0, 0, Usd.ZERO, day);
    }

    /// The later month says who is within.
    private static Standing add(Standing earlier, Standing later) {
        return new Standing(
                later.provider(),
                later.within(),
                earlier.months() + later.months(),
                0,
                0,
                Usd.ZERO,
                later.latest());
    }
}
