package care.accord.population.files;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Beneficiary summaries of DE-SynPUF: text with commas, of the year that the file's name says or its lines.
record DeSynPufSummaryFormat() implements FeedFormat {
    private static final Pattern NAME =
            Pattern.compile("_(\\d{4})_beneficiary_summary", Pattern.CASE_INSENSITIVE);

    private static DelimitedFormat of(FeedFile file) {
        Matcher named = NAME.matcher(file.name());
        OptionalInt year =
                named.find()
                        ? OptionalInt.of(Integer.parseInt(named.group(1)))
                        : OptionalInt.empty();
        return new DelimitedFormat(() -> new DeSynPufBeneficiaryLayout(year));
    }

    @Override
    public List<String> columns() {
        return new DeSynPufBeneficiaryLayout(OptionalInt.empty())
                .columns().stream().map(Column::name).toList();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return of(file).checkHeader(file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return of(file).read(file, sink);
    }
}
