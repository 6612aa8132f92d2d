package care.accord.metrics.equity.rest;

import care.accord.metrics.equity.rest.EquityJson.GapJson;
import care.accord.metrics.equity.rest.EquityJson.GroupJson;
import care.accord.metrics.equity.rest.EquityJson.IntervalJson;
import care.accord.metrics.equity.rest.EquityJson.MeasureJson;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The same answer as a table, one row for each measure and group; what is hidden is empty.
final class EquityCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "measure",
                    "by",
                    "group",
                    "reference",
                    "people",
                    "numerator",
                    "rate",
                    "low",
                    "high",
                    "gap",
                    "gap_low",
                    "gap_high",
                    "relative",
                    "hidden",
                    "few");

    private EquityCsv() {}

    static String of(EquityJson equity) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            for (MeasureJson measure : equity.measures()) {
                for (GroupJson group : measure.groups()) {
                    csv.writeRecord(row(equity, measure, group));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot be written", e);
        }
        return text.toString();
    }

    private static Iterable<String> row(EquityJson equity, MeasureJson measure, GroupJson group) {
        Optional<IntervalJson> interval = Optional.ofNullable(group.interval());
        Optional<GapJson> gap = Optional.ofNullable(group.gap());
        Optional<IntervalJson> between = gap.flatMap(one -> Optional.ofNullable(one.interval()));
        return Stream.of(
                        measure.measure(),
                        equity.by(),
                        group.group(),
                        measure.reference(),
                        word(group.people()),
                        word(group.numerator()),
                        word(group.rate()),
                        interval.map(IntervalJson::low).orElse(""),
                        interval.map(IntervalJson::high).orElse(""),
                        gap.map(GapJson::absolute).orElse(""),
                        between.map(IntervalJson::low).orElse(""),
                        between.map(IntervalJson::high).orElse(""),
                        gap.map(one -> word(one.relative())).orElse(""),
                        Boolean.toString(group.hidden()),
                        Boolean.toString(group.few()))
                .toList();
    }

    private static String word(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
