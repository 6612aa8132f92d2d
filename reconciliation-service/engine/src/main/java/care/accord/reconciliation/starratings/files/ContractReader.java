package care.accord.reconciliation.starratings.files;

import care.accord.reconciliation.starratings.Contract;
import care.accord.reconciliation.starratings.ContractKind;
import care.accord.reconciliation.starratings.Measure;
import care.accord.reconciliation.starratings.Rating;
import care.accord.reconciliation.starratings.StarBand;
import care.accord.reconciliation.starratings.StarRules;
import care.accord.vocabulary.Rate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a contract together from its rows in all files.
///
/// @param tables the files of the year
record ContractReader(Tables tables, StarRules rules) {
    private static final Pattern SCORE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%?");
    private static final Pattern DISASTERS = Pattern.compile("([0-9]{4}) Disaster %");
    private static final Map<Rating, String> CATEGORIES =
            Map.of(
                    Rating.PART_C, "Part C FAC",
                    Rating.PART_D_MA_PD, "Part D MA-PD FAC",
                    Rating.PART_D_PDP, "Part D PDP FAC",
                    Rating.OVERALL, "Overall FAC");

    /// The files of a year.
    record Tables(
            MasterTable scores,
            MasterTable stars,
            MasterTable summaries,
            MasterTable adjustments,
            CutPoints cutPoints) {}

    Contract read(String id) {
        Set<String> toReport = toReport(id);
        ContractKind kind = kind(id, toReport);
        Map<Integer, Rate> affected = affected(id);
        Map<String, Rate> stars = new LinkedHashMap<>();
        for (Measure measure : rules.measures()) {
            star(id, measure, kind, affected).ifPresent(star -> stars.put(measure.id(), star));
        }
        return new Contract(
                id,
                kind,
                stars,
                toReport,
                affected,
                categories(id),
                tables.adjustments().text(id, "Puerto Rico Only").equals("Yes")
                        ? Contract.ServiceArea.PUERTO_RICO_ONLY
                        : Contract.ServiceArea.ELSEWHERE,
                plans(id));
    }

    private Set<String> toReport(String id) {
        Set<String> measures = new HashSet<>();
        for (Measure measure : rules.measures()) {
            if (!tables.scores().text(id, measure.id()).equals(Messages.NOT_REQUIRED)) {
                measures.add(measure.id());
            }
        }
        return measures;
    }

    private ContractKind kind(String id, Set<String> toReport) {
        boolean medical = false;
        boolean drugs = false;
        for (Measure measure : rules.measures()) {
            boolean reports = toReport.contains(measure.id());
            medical |= reports && measure.part().equals("C");
            drugs |= reports && measure.part().equals("D");
        }
        if (!medical && !drugs) {
            throw new IllegalArgumentException(
                    "%s: contract %s has no measure to report"
                            .formatted(tables.scores().source(id), id));
        }
        return medical ? drugs ? ContractKind.MA_PD : ContractKind.MA_ONLY : ContractKind.PDP;
    }

    private Optional<Rate> star(
            String id, Measure measure, ContractKind kind, Map<Integer, Rate> affected) {
        Optional<Rate> given = given(id, measure);
        if (measure.source() == Measure.Source.GIVEN) {
            return given;
        }
        String text = tables.scores().text(id, measure.id());
        if (SCORE.matcher(text).matches()) {
            Rate earned = earned(id, measure, text, kind);
            return Optional.of(
                    given.filter(_ -> isAffected(affected))
                            .map(star ->
                                    earned.orAtLeast(
                                            star,
                                            measure.id() + " star",
                                            rules.rule("disaster_threshold").citation()))
                            .orElse(earned));
        }
        if (!Messages.isOne(text)) {
            throw new IllegalArgumentException(
                    "%s, %s: '%s' is neither a score nor one of the messages that say why there is none"
                            .formatted(tables.scores().source(id), measure.id(), text));
        }
        return text.equals(Messages.ISSUES)
                ? Optional.of(rules.rule("star_where_data_have_issues").rate())
                : Optional.empty();
    }

    private Rate earned(String id, Measure measure, String text, ContractKind kind) {
        Rate score =
                Rate.reported(
                        measure.id(),
                        new BigDecimal(text.replace("%", "")),
                        tables.scores().source(id));
        return StarBand.star(
                        score,
                        tables.cutPoints().of(measure.id(), kind),
                        rules.rule("measures").citation())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s, %s: %s is in no band of the cut points"
                                        .formatted(
                                                tables.scores().source(id), measure.id(), text)));
    }

    /// The star in the file of stars. It is needed where the score does not say it, and where last year's may stand.
    private Optional<Rate> given(String id, Measure measure) {
        return tables.stars()
                .given(id, measure.id())
                .filter(text -> text.matches("[1-5]"))
                .map(text ->
                        Rate.reported(
                                measure.id() + " star, as published",
                                new BigDecimal(text),
                                tables.stars().source(id)));
    }

    private boolean isAffected(Map<Integer, Rate> affected) {
        BigDecimal threshold = rules.rule("disaster_threshold").number();
        return affected.values().stream()
                .anyMatch(share -> share.value().compareTo(threshold) >= 0);
    }

    private Map<Integer, Rate> affected(String id) {
        Map<Integer, Rate> affected = new HashMap<>();
        MasterTable summaries = tables.summaries();
        for (String column : summaries.columns().keySet()) {
            Matcher disasters = DISASTERS.matcher(column);
            Optional<String> text = summaries.given(id, column);
            if (disasters.matches() && text.isPresent()) {
                if (!SCORE.matcher(text.get()).matches()) {
                    throw new IllegalArgumentException(
                            "%s, %s: '%s' is not a percentage"
                                    .formatted(summaries.source(id), column, text.get()));
                }
                affected.put(
                        Integer.valueOf(disasters.group(1)),
                        Rate.reported(
                                column,
                                new BigDecimal(text.get().replace("%", "")),
                                summaries.source(id)));
            }
        }
        return affected;
    }

    private Map<Rating, String> categories(String id) {
        Map<Rating, String> categories = new HashMap<>();
        CATEGORIES.forEach((rating, column) -> {
            String category = tables.adjustments().text(id, column);
            if (category.matches("[0-9]+")) {
                categories.put(rating, category);
            }
        });
        return categories;
    }

    private Contract.Plans plans(String id) {
        boolean none =
                rules.listed("only_institutional_without_data").stream()
                        .allMatch(measure ->
                                tables.scores().text(id, measure).equals(Messages.NO_DATA));
        return none && tables.summaries().text(id, "SNP").equals("Yes")
                ? Contract.Plans.ONLY_INSTITUTIONAL
                : Contract.Plans.OTHER;
    }
}
