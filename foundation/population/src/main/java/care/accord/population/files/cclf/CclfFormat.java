package care.accord.population.files.cclf;

import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedFormat;
import care.accord.population.files.FeedSink;
import care.accord.population.files.Verdict;
import java.util.Arrays;
import java.util.List;

/// A delivery of the Claim and Claim Line Feed as one feed: a zip, or a folder of its files.
public final class CclfFormat implements FeedFormat {
    @Override
    public List<String> columns() {
        return Arrays.stream(CclfFile.values())
                .flatMap(file ->
                        Published.names(file).stream().map(name -> file.label() + " " + name))
                .toList();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return CclfReader.checkContents(file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return CclfReader.read(file, sink).verdict();
    }
}
