package care.accord.reconciliation.contract.template;

import care.accord.programrules.ArrangementDocuments;
import care.accord.programrules.DocumentText;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.Arrangement;
import care.accord.reconciliation.arrangement.ArrangementReader;
import care.accord.reconciliation.arrangement.Input;
import care.accord.reconciliation.contract.template.ContractTemplate.Placeholder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Whole contracts to start from, one for each arrangement that ships. What the platform computes is connected already; what
/// nobody can know for the parties is a placeholder.
public final class ContractTemplates {
    private static final String MONTHS = "member-months";
    private static final String EXPENDITURES = "expenditures";
    private static final String QUALITY = "quality-score";
    private static final Set<String> WHOLE_NUMBERS =
            Set.of("finalMonthsAfter", "disputeWindowDays", "noticeDays");

    private ContractTemplates() {}

    /// Ids, as the arrangements are called.
    public static List<String> ids() {
        return ArrangementDocuments.ids();
    }

    public static Optional<ContractTemplate> find(String id) {
        return ids().contains(id)
                ? Optional.of(template(ArrangementReader.template(id, ProgramRules.bundled())))
                : Optional.empty();
    }

    private static ContractTemplate template(Arrangement arrangement) {
        List<Placeholder> placeholders = new ArrayList<>(Skeleton.PLACEHOLDERS);
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Input input : arrangement.inputs()) {
            Optional<String> source = source(input);
            if (source.isPresent()) {
                inputs.put(input.name(), source.get());
            } else if (input.otherwise().isEmpty()) {
                Placeholder placeholder =
                        new Placeholder("input-" + input.name(), input.label(), example(input));
                placeholders.add(placeholder);
                inputs.put(input.name(), Map.of("otherwise", placeholder.written()));
            }
        }
        return new ContractTemplate(
                arrangement.id(),
                arrangement.title(),
                arrangement.citation(),
                document(arrangement.id(), inputs),
                placeholders);
    }

    /// Who reports an input of this name on the platform.
    private static Optional<String> source(Input input) {
        return switch (input.kind()) {
            case COUNT -> named(input, MONTHS);
            case AMOUNT -> named(input, EXPENDITURES);
            case RATE -> named(input, QUALITY);
            case FINDING, WORD, DATE -> Optional.empty();
        };
    }

    private static Optional<String> named(Input input, String name) {
        return input.source().isPresent() || input.name().equals(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static String example(Input input) {
        return switch (input.kind()) {
            case AMOUNT -> Skeleton.example("amount");
            case RATE -> Skeleton.example(isFactor(input) ? "factor" : "rate");
            case COUNT -> Skeleton.example("count");
            case FINDING -> Skeleton.example("finding");
            case WORD -> input.words().getFirst();
            case DATE -> Skeleton.example("date");
        };
    }

    private static boolean isFactor(Input input) {
        return input.sign() == Input.Sign.ABOVE_ZERO;
    }

    /// The document in the order in which a contract is read.
    private static Map<String, Object> document(String id, Map<String, Object> inputs) {
        Map<String, Object> arrangement = new LinkedHashMap<>();
        arrangement.put("kind", "blocks");
        arrangement.put("template", id);
        arrangement.put("inputs", inputs);
        Map<String, Object> document = new LinkedHashMap<>();
        Skeleton.part("document")
                .forEach((key, value) -> {
                    if (key.equals("incentives")) {
                        document.put("arrangement", arrangement);
                    }
                    document.put(String.valueOf(key), written(String.valueOf(key), value));
                });
        return document;
    }

    /// A value as a JSON parser would hand it over; the document that ships is read as texts.
    private static Object written(String key, Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((name, child) ->
                        copy.put(String.valueOf(name), written(String.valueOf(name), child)));
                yield copy;
            }
            case List<?> list -> list.stream().map(child -> written(key, child)).toList();
            case String text when WHOLE_NUMBERS.contains(key) -> Integer.valueOf(text);
            case Object leaf -> leaf;
        };
    }

    /// What is the same in all of them, as it ships.
    private static final class Skeleton {
        private static final String FILE = "/contract/template.yaml";
        private static final Map<String, Object> TREE = read();
        private static final List<Placeholder> PLACEHOLDERS =
                part("placeholders").entrySet().stream()
                        .map(entry -> placeholder(entry.getKey(), (Map<?, ?>) entry.getValue()))
                        .toList();

        private static Placeholder placeholder(Object name, Map<?, ?> fields) {
            return new Placeholder(
                    String.valueOf(name),
                    String.valueOf(fields.get("label")),
                    String.valueOf(fields.get("example")));
        }

        static String example(String kind) {
            return String.valueOf(part("examples").get(kind));
        }

        static Map<?, ?> part(String key) {
            if (TREE.get(key) instanceof Map<?, ?> part) {
                return part;
            }
            throw new IllegalStateException(FILE + " has no " + key);
        }

        private static Map<String, Object> read() {
            try (InputStream in = ContractTemplates.class.getResourceAsStream(FILE)) {
                return DocumentText.read(
                        new String(
                                Objects.requireNonNull(in, FILE).readAllBytes(),
                                StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
