package care.accord.population.files;

import java.util.List;
import java.util.Set;

/// Where providers serve and how many people they take by assignment.
final class ProviderGeographyLayout implements Layout {
    private static final int MOST_PLACES = 10_000_000;

    private final Columns columns = new Columns();
    private final NamedProvider provider = NamedProvider.in(columns);
    private final Column kind = columns.optional("area_kind", Form.oneOf(Set.of("zip", "county")));
    private final Column code = columns.optional("area_code", Form.digits(5));
    private final Column places = columns.optional("places", Form.whole(MOST_PLACES));

    @Override
    public List<Column> columns() {
        return columns.list();
    }

    @Override
    public void take(CsvLine line, FeedSink sink) {
        provider.check(line);
        if (line.has(kind) != line.has(code)) {
            line.reject(code, "goes with area_kind: give both or neither");
        }
        if (!line.has(kind) && !line.has(places)) {
            line.reject(kind, "is blank and so is places: the line says nothing");
        }
        if (line.isRejected()) {
            return;
        }
        sink.providerArea(
                new ProviderArea(
                        provider.clinician(line),
                        provider.practice(line),
                        line.text(kind),
                        line.text(code),
                        line.whole(places)));
    }
}
