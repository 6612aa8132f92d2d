package care.accord.metrics.utilization.files;

import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.MeasureId;
import care.accord.metrics.utilization.ServiceCriteria;
import care.accord.metrics.utilization.ServiceMeasure;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a claims measure of kind `service-in-period` from its YAML definition. A field nobody knows is an error: a misspelt
/// one must not be ignored silently.
public final class ServiceMeasureFile {
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "title",
                    "version",
                    "kind",
                    "verified_through",
                    "about",
                    "minimum_member_months",
                    "services");

    private final String name;

    private ServiceMeasureFile(String name) {
        this.name = name;
    }

    /// The measures the platform ships.
    public static ServiceMeasure shipped(String id) {
        String name = "measures/" + id + ".yaml";
        try (InputStream file =
                ServiceMeasureFile.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new MeasureFileException(name, "no such measure is shipped");
            }
            return read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Reads a definition; `name` is only for messages.
    public static ServiceMeasure read(String name, String yaml) {
        return new ServiceMeasureFile(name).measure(yaml);
    }

    private ServiceMeasure measure(String yaml) {
        Map<?, ?> fields = map(parse(yaml), "the file");
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                throw problem("unknown field '" + field + "'; known are " + sorted(FIELDS));
            }
        }
        if (!text(fields, "kind").equals("service-in-period")) {
            throw problem("kind '%s' is not service-in-period".formatted(text(fields, "kind")));
        }
        Set<Citation> citations = new LinkedHashSet<>();
        Map<?, ?> minimum = map(fields.get("minimum_member_months"), "minimum_member_months");
        citations.add(citation(minimum, "minimum_member_months"));
        Map<String, String> services = services(fields, citations);
        return new ServiceMeasure(
                new MeasureDescription(
                        new MeasureId(text(fields, "id")),
                        text(fields, "title"),
                        text(fields, "version"),
                        Edition.of(yaml),
                        MeasureDescription.Source.CLAIMS,
                        text(fields, "about"),
                        List.copyOf(citations)),
                new ServiceCriteria(number(minimum), services));
    }

    private Map<String, String> services(Map<?, ?> fields, Set<Citation> citations) {
        if (!(fields.get("services") instanceof List<?> listed) || listed.isEmpty()) {
            throw problem("services must list at least one code");
        }
        Map<String, String> services = new LinkedHashMap<>();
        for (Object item : listed) {
            Map<?, ?> service = map(item, "services");
            String code = text(service, "code");
            if (services.put(code, text(service, "name")) != null) {
                throw problem("service %s is listed twice".formatted(code));
            }
            citations.add(citation(service, "services." + code));
        }
        return services;
    }

    private Object parse(String yaml) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        } catch (YAMLException e) {
            throw problem("not YAML: " + e.getMessage());
        }
    }

    private Citation citation(Map<?, ?> fields, String where) {
        String mark = text(fields, "evidence");
        try {
            return new Citation(
                    text(fields, "cite"), Evidence.valueOf(mark.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw problem(
                    where
                            + ": evidence '"
                            + mark
                            + "' is not one of verified, second_hand, unverified, proposed");
        }
    }

    private int number(Map<?, ?> fields) {
        if (fields.get("value") instanceof Integer value) {
            return value;
        }
        throw problem("minimum_member_months.value must be a whole number of months");
    }

    private Map<?, ?> map(@org.jspecify.annotations.Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw problem(where + " must be a list of fields");
    }

    private String text(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        if (value == null || value.toString().isBlank()) {
            throw problem("field '" + field + "' is missing");
        }
        return value.toString();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private MeasureFileException problem(String text) {
        return new MeasureFileException(name, text);
    }
}
