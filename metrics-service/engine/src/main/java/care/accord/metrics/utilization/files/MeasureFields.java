package care.accord.metrics.utilization.files;

import care.accord.metrics.measure.CodeSet;
import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// The fields of a measure definition in YAML. Every value cites where it is written. A field nobody asked for is an error: a
/// misspelt one must not be ignored silently.
final class MeasureFields {
    private final String file;
    private final String where;
    private final Map<?, ?> fields;
    private final Set<String> asked = new HashSet<>();
    private final Set<Citation> citations;

    private MeasureFields(String file, String where, Map<?, ?> fields, Set<Citation> citations) {
        this.file = file;
        this.where = where;
        this.fields = fields;
        this.citations = citations;
    }

    /// @param file only for messages
    static MeasureFields of(String file, String yaml) {
        return of(file, yaml, new LinkedHashSet<>());
    }

    /// The fields of another file, whose citations belong to this definition too.
    MeasureFields shared(String name, String yaml) {
        return of(name, yaml, citations);
    }

    private static MeasureFields of(String file, String yaml, Set<Citation> citations) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (tree instanceof Map<?, ?> fields) {
                return new MeasureFields(file, "", fields, citations);
            }
        } catch (YAMLException e) {
            throw new MeasureFileException(file, "not YAML: " + e.getMessage());
        }
        throw new MeasureFileException(file, "the file must be a list of fields");
    }

    boolean has(String field) {
        asked.add(field);
        return fields.containsKey(field);
    }

    String text(String field) {
        Object value = value(field);
        if (value == null || value.toString().isBlank()) {
            throw problem(
                    "field '%s%s' is missing; there are %s"
                            .formatted(
                                    where,
                                    field,
                                    fields.keySet().stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .toList()));
        }
        return value.toString();
    }

    /// A number with the text that sets it.
    BigDecimal number(String field) {
        MeasureFields cited = section(field);
        cited.cite();
        String text = cited.text("value");
        cited.done();
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw problem("%s%s.value is '%s', not a number".formatted(where, field, text));
        }
    }

    int whole(String field) {
        try {
            return number(field).intValueExact();
        } catch (ArithmeticException e) {
            throw problem("%s%s.value must be a whole number".formatted(where, field));
        }
    }

    /// A number that the section's citation covers.
    int plainWhole(String field) {
        if (value(field) instanceof Integer number) {
            return number;
        }
        throw problem("%s%s must be a whole number".formatted(where, field));
    }

    /// Plain numbers, such as the first ages of bands.
    List<Integer> wholes(String field) {
        List<Integer> numbers = new ArrayList<>();
        for (Object item : list(field)) {
            if (!(item instanceof Integer number)) {
                throw problem("%s%s lists '%s', not a whole number".formatted(where, field, item));
            }
            numbers.add(number);
        }
        return numbers;
    }

    /// Texts in order.
    List<String> texts(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    /// Codes with their names; none where the field is absent.
    ///
    /// @param alsoKnown what else an entry may say
    CodeSet codes(String field, String... alsoKnown) {
        Map<String, String> names = new LinkedHashMap<>();
        for (MeasureFields entry : sections(field)) {
            List<String> codes =
                    entry.has("codes") ? entry.texts("codes") : List.of(entry.text("code"));
            for (String code : codes.stream().flatMap(entry::each).toList()) {
                if (names.put(code, entry.text("name")) != null) {
                    throw problem("%s%s lists %s twice".formatted(where, field, code));
                }
            }
            entry.cite();
            entry.asked.addAll(List.of(alsoKnown));
            entry.done();
        }
        return names.isEmpty() ? CodeSet.NONE : new CodeSet(names);
    }

    private Stream<String> each(String pattern) {
        try {
            return CodePattern.codes(pattern).stream();
        } catch (IllegalArgumentException e) {
            throw problem(where + e.getMessage());
        }
    }

    /// The entries of a list of fields; none where the field is absent.
    List<MeasureFields> sections(String field) {
        if (!has(field)) {
            return List.of();
        }
        List<MeasureFields> sections = new ArrayList<>();
        for (Object item : list(field)) {
            sections.add(fields(item, field));
        }
        return sections;
    }

    MeasureFields section(String field) {
        return fields(value(field), field);
    }

    /// What a scorecard's reader needs to know of the measure; `texts` are all that defines it.
    MeasureDescription description(String... texts) {
        return new MeasureDescription(
                new MeasureId(text("id")),
                text("title"),
                text("version"),
                Edition.of(texts),
                MeasureDescription.Source.CLAIMS,
                text("about"),
                List.copyOf(citations));
    }

    /// Ends the reading.
    void done() {
        for (Object field : fields.keySet()) {
            if (!asked.contains(String.valueOf(field))) {
                throw problem(
                        "unknown field '%s%s'; known are %s"
                                .formatted(where, field, asked.stream().sorted().toList()));
            }
        }
    }

    /// Notes where this section is written.
    void cite() {
        String mark = text("evidence");
        try {
            citations.add(
                    new Citation(text("cite"), Evidence.valueOf(mark.toUpperCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            throw problem(
                    "%sevidence '%s' is not one of verified, second_hand, unverified, proposed"
                            .formatted(where, mark));
        }
    }

    MeasureFileException problem(String text) {
        return new MeasureFileException(file, text);
    }

    private @Nullable Object value(String field) {
        asked.add(field);
        return fields.get(field);
    }

    private List<?> list(String field) {
        if (value(field) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw problem("%s%s must list at least one entry".formatted(where, field));
    }

    private MeasureFields fields(@Nullable Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return new MeasureFields(file, where + field + ".", map, citations);
        }
        throw problem("%s%s must be a list of fields".formatted(where, field));
    }
}
