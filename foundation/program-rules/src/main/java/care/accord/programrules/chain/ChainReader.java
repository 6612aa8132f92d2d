package care.accord.programrules.chain;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a chain document as a JSON or YAML parser hands it over and says everything that is wrong with it.
public final class ChainReader {
    private static final int LONGEST_MONTHS = 60;
    private static final int MOST_VISITS = 100;

    private final List<ChainProblem> problems = new ArrayList<>();
    private final Map<String, CodeSet> lists = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private ChainReader() {}

    public static Reading read(Map<?, ?> document) {
        ChainReader reader = new ChainReader();
        Optional<RuleChain> chain = reader.document(new ChainFields(document, "", reader.problems));
        return reader.problems.isEmpty() && chain.isPresent()
                ? new Reading.Valid(chain.get())
                : new Reading.Invalid(reader.problems);
    }

    private Optional<RuleChain> document(ChainFields fields) {
        String id = fields.name("id");
        String title = fields.text("title");
        Citation citation = citation(fields);
        Level level = fields.word("level", Level.class);
        DecidesFor decidesFor = fields.word("decidesFor", DecidesFor.MEMBER);
        int tenure = months(fields, "minimumTenureMonths", 1);
        int runout = months(fields, "runoutMonths", 0);
        if (fields.has("lists")) {
            fields.objects("lists").forEach(this::list);
        }
        List<Exclusion> exclusions =
                fields.has("exclusions")
                        ? fields.objects("exclusions").stream()
                                .flatMap(one -> exclusion(one).stream())
                                .toList()
                        : List.of();
        List<ChainRule> rules =
                fields.objects("rules").stream().flatMap(one -> rule(one, level).stream()).toList();
        refuseUnused(fields);
        fields.refuseUnknown();
        if (rules.isEmpty()) {
            fields.wrong("rules", "expected at least one rule", "");
            return Optional.empty();
        }
        return Optional.of(
                new RuleChain(
                        id, title, citation, level, decidesFor, tenure, runout, exclusions, rules));
    }

    private static int months(ChainFields fields, String key, int otherwise) {
        return fields.has(key) ? fields.whole(key, 0, LONGEST_MONTHS) : otherwise;
    }

    private void list(ChainFields fields) {
        CodeSet list = CodeSet.of(fields.name("name"), fields.texts("codes"), citation(fields));
        fields.refuseUnknown();
        if (lists.put(list.name(), list) != null) {
            fields.wrong("name", "is the name of two lists: give each its own", "");
        }
    }

    private static Citation citation(ChainFields fields) {
        String text = fields.text("cite");
        String mark = fields.text("evidence").toUpperCase(Locale.ROOT).replace('-', '_');
        return new Citation(
                text,
                Stream.of(Evidence.values())
                        .filter(evidence -> evidence.name().equals(mark))
                        .findFirst()
                        .orElseGet(() ->
                                fields.wrong(
                                        "evidence",
                                        "expected verified, second-hand, unverified or proposed",
                                        Evidence.UNVERIFIED)));
    }

    private CodeSet listed(ChainFields fields, String key) {
        return listed(fields, key, fields.name(key));
    }

    private CodeSet listed(ChainFields fields, String key, String name) {
        CodeSet list = lists.get(name);
        used.add(name);
        return list != null
                ? list
                : fields.wrong(
                        key,
                        "expected the name of one of the document's lists: "
                                + String.join(", ", lists.keySet()),
                        CodeSet.of(name, List.of(), new Citation("?", Evidence.UNVERIFIED)));
    }

    private Optional<CodeSet> optionalList(ChainFields fields, String key) {
        return fields.has(key) ? Optional.of(listed(fields, key)) : Optional.empty();
    }

    private void refuseUnused(ChainFields fields) {
        String unused =
                lists.keySet().stream()
                        .filter(name -> !used.contains(name))
                        .collect(Collectors.joining(", "));
        if (!unused.isEmpty()) {
            fields.wrong("lists", "no rule uses %s: remove it".formatted(unused), "");
        }
    }

    private Optional<Exclusion> exclusion(ChainFields fields) {
        Citation citation = citation(fields);
        Optional<Exclusion> exclusion =
                switch (fields.text("exclusion")) {
                    case "esrd" ->
                            Optional.of(new Exclusion.Esrd(listed(fields, "list"), citation));
                    case "hospice" ->
                            Optional.of(new Exclusion.Hospice(listed(fields, "list"), citation));
                    case "other-program" -> Optional.of(new Exclusion.OtherProgram(citation));
                    default ->
                            fields.wrong(
                                    "exclusion",
                                    "expected esrd, hospice or other-program",
                                    Optional.empty());
                };
        exclusion.ifPresent(_ -> fields.refuseUnknown());
        return exclusion;
    }

    private Optional<ChainRule> rule(ChainFields fields, Level level) {
        Citation citation = citation(fields);
        Optional<ChainRule> rule =
                switch (fields.text("rule")) {
                    case "pcp-of-record" ->
                            Optional.of(new ChainRule.PcpOfRecord(selection(fields), citation));
                    case "plan-assigned" ->
                            Optional.of(new ChainRule.PlanAssigned(selection(fields), citation));
                    case "attested" -> Optional.of(new ChainRule.Attested(citation));
                    case "geography" ->
                            Optional.of(
                                    new ChainRule.Geography(
                                            fields.word("area", Area.class), citation));
                    case "auto-assignment" -> Optional.of(autoAssignment(fields, citation));
                    default -> visitRule(fields, level, citation);
                };
        rule.ifPresent(_ -> fields.refuseUnknown());
        return rule;
    }

    private Optional<ChainRule> visitRule(ChainFields fields, Level level, Citation citation) {
        return switch (fields.text("rule")) {
            case "preventive-visit" ->
                    Optional.of(new ChainRule.PreventiveVisit(visits(fields, level), citation));
            case "plurality-of-visits" ->
                    Optional.of(new ChainRule.PluralityOfVisits(visits(fields, level), citation));
            case "plurality-of-dollars" ->
                    Optional.of(new ChainRule.PluralityOfDollars(visits(fields, level), citation));
            case "most-recent-visit" ->
                    Optional.of(new ChainRule.MostRecentVisit(visits(fields, level), citation));
            case "specialist-chain" -> Optional.of(specialists(fields, level, citation));
            case "shared-care" ->
                    Optional.of(
                            new ChainRule.SharedCare(
                                    fields.word("by", SharedBy.class),
                                    fields.fraction("minimumShare"),
                                    visits(fields, level),
                                    citation));
            default ->
                    fields.wrong(
                            "rule",
                            "expected pcp-of-record, attested, plan-assigned, preventive-visit, plurality-of-visits, plurality-of-dollars, most-recent-visit, specialist-chain, shared-care, geography or auto-assignment",
                            Optional.empty());
        };
    }

    private static Selection selection(ChainFields fields) {
        return new Selection(
                fields.word("choose", Choose.class),
                fields.has("minimumMonths") ? fields.whole("minimumMonths", 1, LONGEST_MONTHS) : 1);
    }

    private static ChainRule autoAssignment(ChainFields fields, Citation citation) {
        return new ChainRule.AutoAssignment(
                fields.text("seed"),
                fields.has("area")
                        ? Optional.of(fields.word("area", Area.class))
                        : Optional.empty(),
                citation);
    }

    private ChainRule specialists(ChainFields fields, Level level, Citation citation) {
        List<CodeSet> order =
                fields.texts("inOrder").stream()
                        .map(name -> listed(fields, "inOrder", name))
                        .toList();
        OrderBy by = fields.word("by", OrderBy.class);
        if (by != OrderBy.VISITS && by != OrderBy.DOLLARS) {
            fields.wrong("by", "expected visits or dollars", "");
        }
        return new ChainRule.SpecialistChain(order, by, visits(fields, level), citation);
    }

    private Visits visits(ChainFields fields, Level level) {
        return new Visits(
                listed(fields, "services"),
                optionalList(fields, "specialties"),
                optionalList(fields, "facilities"),
                fields.has("months")
                        ? Optional.of(fields.whole("months", 1, LONGEST_MONTHS))
                        : Optional.empty(),
                fields.has("minimumVisits") ? fields.whole("minimumVisits", 1, MOST_VISITS) : 1,
                fields.word("countOnce", CountOnce.PROVIDER_DAY),
                fields.object("rollUp").map(rollUp -> rollUp(fields, rollUp, level)),
                fields.has("tieBreak") ? tieBreak(fields) : List.of());
    }

    private RollUp rollUp(ChainFields rule, ChainFields fields, Level level) {
        RollUp rollUp =
                new RollUp(listed(fields, "specialties"), fields.word("to", RollUp.To.class));
        fields.refuseUnknown();
        if (level != Level.CLINICIAN) {
            rule.wrong(
                    "rollUp",
                    "has nothing to do at level %s, where practices compete: remove it"
                            .formatted(level.key()),
                    "");
        }
        return rollUp;
    }

    private static List<OrderBy> tieBreak(ChainFields fields) {
        List<OrderBy> order = new ArrayList<>();
        for (String key : fields.texts("tieBreak")) {
            Optional<OrderBy> by =
                    Stream.of(OrderBy.VISITS, OrderBy.DOLLARS, OrderBy.LATEST)
                            .filter(one -> one.key().equals(key))
                            .findFirst();
            if (by.isEmpty() || order.contains(by.get())) {
                return fields.wrong(
                        "tieBreak", "expected visits, dollars, latest, each once", List.of());
            }
            order.add(by.get());
        }
        return order;
    }
}
