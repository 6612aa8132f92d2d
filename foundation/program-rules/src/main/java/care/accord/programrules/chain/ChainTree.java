package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A chain as nested maps and lists with every option written out: the inverse of [ChainReader].
public final class ChainTree {
    private ChainTree() {}

    public static Map<String, Object> of(RuleChain chain) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", chain.id());
        tree.put("title", chain.title());
        cite(tree, chain.citation());
        tree.put("level", chain.level().key());
        tree.put("decidesFor", chain.decidesFor().key());
        tree.put("minimumTenureMonths", chain.minimumTenureMonths());
        tree.put("runoutMonths", chain.runoutMonths());
        tree.put("lists", chain.lists().stream().map(ChainTree::list).toList());
        tree.put("exclusions", chain.exclusions().stream().map(ChainTree::exclusion).toList());
        tree.put("rules", chain.rules().stream().map(ChainTree::rule).toList());
        return tree;
    }

    private static void cite(Map<String, Object> tree, Citation citation) {
        tree.put("cite", citation.text());
        tree.put("evidence", citation.evidence().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Map<String, Object> list(CodeSet list) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", list.name());
        tree.put("codes", List.copyOf(list.codes()));
        cite(tree, list.citation());
        return tree;
    }

    private static Map<String, Object> exclusion(Exclusion exclusion) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("exclusion", exclusion.key());
        exclusion.list().ifPresent(list -> tree.put("list", list.name()));
        cite(tree, exclusion.citation());
        return tree;
    }

    private static Map<String, Object> rule(ChainRule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", rule.key());
        cite(tree, rule.citation());
        switch (rule) {
            case ChainRule.PcpOfRecord record -> selection(tree, record.selection());
            case ChainRule.PlanAssigned assigned -> selection(tree, assigned.selection());
            case ChainRule.Attested _,
                    ChainRule.PreventiveVisit _,
                    ChainRule.PluralityOfVisits _,
                    ChainRule.PluralityOfDollars _,
                    ChainRule.MostRecentVisit _ -> {}
            case ChainRule.SpecialistChain chain -> {
                tree.put("inOrder", chain.specialties().stream().map(CodeSet::name).toList());
                tree.put("by", chain.by().key());
            }
            case ChainRule.SharedCare shared -> {
                tree.put("by", shared.by().key());
                tree.put("minimumShare", shared.minimumShare().toPlainString());
            }
            case ChainRule.Geography geography -> tree.put("area", geography.area().key());
            case ChainRule.AutoAssignment lot -> {
                tree.put("seed", lot.seed());
                lot.area().ifPresent(area -> tree.put("area", area.key()));
            }
        }
        rule.counted().ifPresent(visits -> visits(tree, visits));
        return tree;
    }

    private static void selection(Map<String, Object> tree, Selection selection) {
        tree.put("choose", selection.choose().key());
        tree.put("minimumMonths", selection.minimumMonths());
    }

    private static void visits(Map<String, Object> tree, Visits visits) {
        tree.put("services", visits.services().name());
        visits.specialties().ifPresent(list -> tree.put("specialties", list.name()));
        visits.facilities().ifPresent(list -> tree.put("facilities", list.name()));
        visits.months().ifPresent(months -> tree.put("months", months));
        tree.put("minimumVisits", visits.minimumVisits());
        tree.put("countOnce", visits.countOnce().key());
        visits.rollUp().ifPresent(rollUp -> tree.put("rollUp", rollUp(rollUp)));
        if (!visits.tieBreak().isEmpty()) {
            tree.put("tieBreak", visits.tieBreak().stream().map(OrderBy::key).toList());
        }
    }

    private static Map<String, Object> rollUp(RollUp rollUp) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("specialties", rollUp.specialties().name());
        tree.put("to", rollUp.to().key());
        return tree;
    }
}
