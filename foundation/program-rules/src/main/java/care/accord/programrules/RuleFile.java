package care.accord.programrules;

import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import care.accord.vocabulary.PerformanceYear;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// Reads the rules of one file. The name of a rule is the file's folder and the rule's key: `sharing_rate` of `enhanced` in
/// `mssp/sharing-rate.yaml` is `mssp.enhanced.sharing_rate`.
final class RuleFile {
    private static final String VERIFIED = "verified_through";
    private static final String PRESUMED = "presumed_through";
    private static final String YEAR = "performance_year";
    private static final String AGREEMENT = "agreement_start";
    private static final String PAYMENT = "payment_date";

    private final String folder;
    private final Section root;

    RuleFile(String path, String text) {
        int slash = path.lastIndexOf('/');
        this.folder = slash < 0 ? "" : path.substring(0, slash).replace('/', '.') + ".";
        this.root = Section.root("program-rules/" + path, text);
    }

    void readInto(RuleIndex index) {
        for (String key : root.keys()) {
            String id = folder + key;
            Section rule =
                    root.section(key)
                            .only(
                                    "label",
                                    "unit",
                                    "applies_by",
                                    VERIFIED,
                                    PRESUMED,
                                    "values",
                                    "codes",
                                    "notes");
            if (index.knows(id)) {
                throw root.mistake(key, "another file already sets " + id);
            }
            if (rule.has("codes")) {
                index.codes().put(id, codes(id, rule));
            } else if (rule.text("applies_by").equals(YEAR)) {
                index.byYear().put(id, parameter(id, rule, RuleFile::year));
            } else if (rule.text("applies_by").equals(AGREEMENT)) {
                index.byAgreement().put(id, parameter(id, rule, RuleFile::agreement));
            } else if (rule.text("applies_by").equals(PAYMENT)) {
                index.byPayment().put(id, parameter(id, rule, RuleFile::payment));
            } else {
                throw rule.mistake(
                        "applies_by",
                        "'%s' is none of %s, %s, %s"
                                .formatted(rule.text("applies_by"), YEAR, AGREEMENT, PAYMENT));
            }
        }
    }

    private static <D extends Comparable<D>> Parameter<D> parameter(
            String id, Section rule, BiFunction<Section, String, D> date) {
        String label = rule.text("label");
        Section values = rule.section("values");
        NavigableMap<D, Setting> settings = new TreeMap<>();
        for (String key : values.keys()) {
            Section value = values.section(key).only("value", "cite", "evidence", "notes");
            settings.put(
                    date.apply(values, key),
                    new Setting(id, label, value.value("value"), citation(value)));
        }
        if (settings.isEmpty()) {
            throw rule.mistake("values", "no value is given");
        }
        D verified = date.apply(rule, VERIFIED);
        D presumed = rule.has(PRESUMED) ? date.apply(rule, PRESUMED) : verified;
        if (presumed.compareTo(verified) < 0) {
            throw rule.mistake(PRESUMED, "%s is before %s".formatted(presumed, verified));
        }
        return new Parameter<>(id, label, rule.text("unit"), settings, verified, presumed);
    }

    private static CodeList codes(String id, Section rule) {
        List<ListedCode> codes = new ArrayList<>();
        for (Section row : rule.sections("codes")) {
            row.only(
                    "code",
                    "from",
                    "to",
                    "condition",
                    "service_from",
                    "service_until",
                    "replaces",
                    "cite",
                    "evidence",
                    "notes");
            PerformanceYear from = new PerformanceYear(row.integer("from"));
            Optional<PerformanceYear> to =
                    row.has("to")
                            ? Optional.of(new PerformanceYear(row.integer("to")))
                            : Optional.empty();
            if (to.isPresent() && to.get().compareTo(from) < 0) {
                throw row.mistake("to", "%s is before %s".formatted(to.get(), from));
            }
            for (String code : row.texts("code")) {
                codes.add(
                        new ListedCode(
                                code,
                                from,
                                to,
                                row.optionalText("condition"),
                                new ListedCode.Validity(
                                        day(row, "service_from"), day(row, "service_until")),
                                row.optionalText("replaces"),
                                citation(row)));
            }
        }
        if (codes.isEmpty()) {
            throw rule.mistake("codes", "no code is listed");
        }
        refuseOverlaps(rule, codes);
        PerformanceYear through = new PerformanceYear(rule.integer(VERIFIED));
        return new CodeList(id, rule.text("label"), codes, through);
    }

    private static Optional<LocalDate> day(Section row, String key) {
        try {
            return row.optionalText(key).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw row.mistake(
                    key, "'%s' is not a date; write year-month-day".formatted(row.text(key)));
        }
    }

    private static void refuseOverlaps(Section rule, List<ListedCode> codes) {
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                ListedCode one = codes.get(i);
                ListedCode other = codes.get(j);
                boolean same = one.code().equals(other.code());
                if (same && (one.isListedIn(other.from()) || other.isListedIn(one.from()))) {
                    throw rule.mistake(
                            "codes",
                            "%s is listed twice for %s"
                                    .formatted(one.code(), latest(one.from(), other.from())));
                }
            }
        }
    }

    private static PerformanceYear latest(PerformanceYear one, PerformanceYear other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// A performance year is a key of `values` or the value of `verified_through` or `presumed_through`.
    private static PerformanceYear year(Section section, String key) {
        String text = written(section, key);
        try {
            return new PerformanceYear(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw section.mistake(key, "'%s' is not a performance year".formatted(text));
        } catch (IllegalArgumentException e) {
            throw section.mistake(key, String.valueOf(e.getMessage()));
        }
    }

    private static String written(Section section, String key) {
        return key.equals(VERIFIED) || key.equals(PRESUMED) ? section.text(key) : key;
    }

    private static AgreementStart agreement(Section section, String key) {
        return new AgreementStart(dayOf(section, key));
    }

    private static PaymentDate payment(Section section, String key) {
        return new PaymentDate(dayOf(section, key));
    }

    /// A day is a key of `values` or the value of `verified_through` or `presumed_through`.
    private static LocalDate dayOf(Section section, String key) {
        String text = written(section, key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw section.mistake(key, "'%s' is not a date; write year-month-day".formatted(text));
        }
    }

    private static Citation citation(Section value) {
        String mark = value.text("evidence");
        for (Evidence evidence : Evidence.values()) {
            if (evidence.name().toLowerCase(Locale.ROOT).equals(mark)) {
                return new Citation(value.text("cite"), evidence);
            }
        }
        throw value.mistake(
                "evidence",
                "'%s' is none of verified, second_hand, unverified, proposed".formatted(mark));
    }
}
