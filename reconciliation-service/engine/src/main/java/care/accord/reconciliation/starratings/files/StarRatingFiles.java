package care.accord.reconciliation.starratings.files;

import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.starratings.Contract;
import care.accord.reconciliation.starratings.ContractKind;
import care.accord.reconciliation.starratings.Measure;
import care.accord.reconciliation.starratings.Rating;
import care.accord.reconciliation.starratings.StarRatings;
import care.accord.reconciliation.starratings.StarRules;
import care.accord.vocabulary.PerformanceYear;
import care.accord.vocabulary.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rates every contract in the files that CMS publishes for a year. Published summaries are not used; published stars only of
/// measures whose star the score does not say, and of contracts whose star of last year may stand because of a disaster.
public final class StarRatingFiles {
    private static final Pattern OVERALL = Pattern.compile("([0-9]{4}) Overall");

    private final ContractReader.Tables tables;
    private final StarRules rules;

    private StarRatingFiles(ContractReader.Tables tables, StarRules rules) {
        this.tables = tables;
        this.rules = rules;
    }

    /// Reads the files of a year.
    ///
    /// @throws IllegalArgumentException naming the file and what is wrong with it
    public static StarRatingFiles read(Path folder, ProgramRules rules) throws IOException {
        MasterTable summaries = MasterTable.read(folder, "summary_ratings.csv", "Contract Number");
        ContractReader.Tables tables =
                new ContractReader.Tables(
                        MasterTable.read(folder, "measure_data.csv", "C01"),
                        MasterTable.read(folder, "measure_stars.csv", "C01"),
                        summaries,
                        MasterTable.read(folder, "cai.csv", "Contract Number"),
                        CutPoints.read(folder));
        try {
            return new StarRatingFiles(tables, StarRules.in(rules, year(summaries)));
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static PerformanceYear year(MasterTable summaries) {
        return summaries.columns().keySet().stream()
                .map(OVERALL::matcher)
                .filter(Matcher::matches)
                .map(column -> new PerformanceYear(Integer.parseInt(column.group(1))))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s: no column is named 'YEAR Overall', which says the year of the ratings"
                                        .formatted(summaries.name())));
    }

    /// Rows `contract,item,value`: every measure's star and the three ratings, or why there is none.
    ///
    /// @throws IllegalArgumentException naming file, line and column
    public String score() {
        StringBuilder rows = new StringBuilder("contract,item,value\n");
        ContractReader reader = new ContractReader(tables, rules);
        for (String id : tables.scores().contracts().keySet()) {
            Contract contract = reader.read(id);
            for (Measure measure : rules.measures()) {
                Optional<Rate> star = Optional.ofNullable(contract.stars().get(measure.id()));
                String value = star.map(Rate::display).orElseGet(() -> reason(id, measure.id()));
                rows.append("%s,%s,%s\n".formatted(id, measure.id(), value));
            }
            Map<Rating, Rate> ratings = StarRatings.of(contract, rules);
            ContractKind kind = contract.kind();
            slots(kind)
                    .forEach((title, rating) ->
                            rows.append(
                                    "%s,%s,%s\n"
                                            .formatted(
                                                    id,
                                                    title,
                                                    rating.map(applies ->
                                                                    value(
                                                                            contract, applies,
                                                                            ratings))
                                                            .orElse(Messages.NOT_APPLICABLE))));
        }
        return rows.toString();
    }

    /// Every rating of a contract and all it was calculated from.
    ///
    /// @throws IllegalArgumentException if there is no such contract
    public String explain(String id) {
        Contract contract = new ContractReader(tables, rules).read(id);
        StringBuilder text = new StringBuilder();
        StarRatings.of(contract, rules).values().forEach(rating -> text.append(rating.explain()));
        return text.isEmpty()
                ? "Contract %s has too few stars for a rating%n".formatted(id)
                : text.toString();
    }

    private String reason(String id, String measure) {
        String text = tables.scores().text(id, measure);
        return Messages.isOne(text) && !text.isEmpty() ? text : Messages.NOT_AVAILABLE;
    }

    /// The published columns, and which rating they show of such a contract.
    private static Map<String, Optional<Rating>> slots(ContractKind kind) {
        Map<String, Optional<Rating>> slots = new LinkedHashMap<>();
        slots.put(Rating.PART_C.title(), kind.partC());
        slots.put(Rating.PART_D_MA_PD.title(), kind.partD());
        slots.put(Rating.OVERALL.title(), kind.overall());
        return slots;
    }

    private String value(Contract contract, Rating rating, Map<Rating, Rate> ratings) {
        Rate found = ratings.get(rating);
        return found == null ? reason(contract, rating) : found.display();
    }

    /// A contract is too new for a rating when it is too new for the measure that every contract has.
    private String reason(Contract contract, Rating rating) {
        Set<String> everybodys = rules.listed("tells_new_contracts");
        boolean isNew =
                rules.measuresOf(rating, contract).stream()
                        .filter(measure -> everybodys.contains(measure.id()))
                        .anyMatch(measure ->
                                tables.scores()
                                        .text(contract.id(), measure.id())
                                        .equals(Messages.TOO_NEW));
        return isNew ? Messages.TOO_NEW : Messages.NOT_ENOUGH;
    }
}
