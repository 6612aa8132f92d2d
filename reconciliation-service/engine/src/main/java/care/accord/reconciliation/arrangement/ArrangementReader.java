package care.accord.reconciliation.arrangement;

import care.accord.programrules.ArrangementDocuments;
import care.accord.programrules.ProgramRules;
import care.accord.reconciliation.arrangement.Input.Sign;
import care.accord.vocabulary.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads an arrangement as a JSON or YAML parser hands it over and says everything that is wrong with it.
public final class ArrangementReader {
    private static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::word).toList();
    private static final String CONTRACT = "the contract";

    private final Notes notes = Notes.empty();

    private ArrangementReader() {}

    /// Reads a document. One that names a template that ships takes it and replaces the terms it gives.
    public static Reading read(Map<?, ?> document, ProgramRules rules) {
        ArrangementReader reader = new ArrangementReader();
        Map<?, ?> whole = Templates.expand(document, reader.notes);
        Arrangement arrangement =
                reader.document(new WrittenFields(whole, "", reader.notes), rules);
        return reader.notes.problems().isEmpty()
                ? new Reading.Valid(arrangement)
                : new Reading.Invalid(reader.notes.problems());
    }

    /// The arrangement that ships under this id.
    ///
    /// @throws IllegalArgumentException naming those that ship
    public static Arrangement template(String id, ProgramRules rules) {
        return read(
                        ArrangementDocuments.find(id)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "'%s' is no arrangement that ships; those are %s"
                                                        .formatted(
                                                                id,
                                                                String.join(
                                                                        ", ",
                                                                        ArrangementDocuments
                                                                                .ids())))),
                        rules)
                .orThrow();
    }

    private Arrangement document(WrittenFields fields, ProgramRules rules) {
        if (fields.has("kind")) {
            fields.code("kind", List.of("blocks"));
        }
        List<Input> inputs = new ArrayList<>();
        fields.named("inputs").forEach((name, one) -> inputs.add(input(name, one)));
        List<Term> terms = new ArrayList<>();
        fields.named("terms").forEach((name, one) -> terms.add(TermReader.term(name, one)));
        List<Block> blocks =
                fields.objects("blocks").stream()
                        .flatMap(one -> BlockReader.read(one, notes).stream())
                        .toList();
        if (blocks.isEmpty()) {
            fields.wrong("blocks", "expected at least one block", "");
        }
        Arrangement arrangement =
                new Arrangement(
                        fields.optionalText("id").orElse("arrangement"),
                        fields.optionalText("title").orElse("Payment arrangement"),
                        fields.citation().orElseGet(() -> new Citation(CONTRACT)),
                        inputs,
                        terms,
                        blocks,
                        fields.reference("payment"));
        fields.optionalText("notes");
        fields.refuseUnknown();
        new Links(arrangement, notes, rules).check();
        return arrangement;
    }

    private static Input input(String name, WrittenFields fields) {
        Kind kind = Kind.valueOf(fields.code("is", KINDS).toUpperCase(Locale.ROOT));
        Input input =
                new Input(
                        name,
                        fields.optionalText("label").orElseGet(() -> Labels.of(name)),
                        kind,
                        fields.optionalText("source"),
                        kind == Kind.WORD ? words(fields) : List.of(),
                        sign(fields),
                        fields.has("atMost")
                                ? Optional.of(fields.decimal("atMost"))
                                : Optional.empty(),
                        fields.optionalText("otherwise"));
        fields.refuseUnknown();
        return input;
    }

    private static List<String> words(WrittenFields fields) {
        List<String> words = fields.list("words").stream().map(String::valueOf).toList();
        return words.isEmpty() ? List.of("?") : words;
    }

    private static Sign sign(WrittenFields fields) {
        if (!fields.has("sign")) {
            return Sign.NOT_NEGATIVE;
        }
        String word = fields.code("sign", Stream.of(Sign.values()).map(Sign::word).toList());
        return Stream.of(Sign.values())
                .filter(sign -> sign.word().equals(word))
                .findFirst()
                .orElse(Sign.NOT_NEGATIVE);
    }
}
