package care.accord.population.files;

import care.accord.population.CodeSystem;
import care.accord.population.restriction.SubstanceUseCodes.Entry;
import care.accord.vocabulary.DateSpan;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Codes that make a claim restricted, a line a code: `code_system,code,from,to,source`. Codes are written with or without
/// dots; one that ends in `*` stands for all that begin so.
final class SubstanceUseLayout implements Layout {
    private static final int LONGEST = 13;

    private final Columns columns = new Columns();
    private final Column system =
            columns.required(
                    "code_system",
                    Form.oneOf(
                            Arrays.stream(CodeSystem.values())
                                    .map(CodeSystem::code)
                                    .collect(Collectors.toUnmodifiableSet())));
    private final Column code = columns.required("code", Form.text(LONGEST));
    private final Column from = columns.optional("from", Form.DATE);
    private final Column to = columns.optional("to", Form.LAST_DAY);
    private final Column source = columns.required("source", Form.text(200));
    private final Consumer<Entry> entries;

    SubstanceUseLayout() {
        this(_ -> {});
    }

    /// @param entries takes what the lines say
    SubstanceUseLayout(Consumer<Entry> entries) {
        this.entries = entries;
    }

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        line.span(
                        line.day(from, Dates.PLAUSIBLE.start()),
                        line.day(to, Dates.UNTIL_FURTHER_NOTICE),
                        to)
                .ifPresent(valid -> entries.accept(entry(line, valid)));
    }

    private Entry entry(CsvLine line, DateSpan valid) {
        return new Entry(
                CodeSystem.of(line.text(system)).orElse(CodeSystem.ICD_10_CM),
                line.text(code),
                valid,
                line.text(source));
    }
}
