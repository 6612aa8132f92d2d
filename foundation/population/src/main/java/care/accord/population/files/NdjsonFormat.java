package care.accord.population.files;

import java.util.List;
import java.util.function.Supplier;

/// Newline-delimited JSON, a FHIR R4 resource a line, all of one type, as bulk exports write it.
///
/// @param resource makes the reader of a file's resources, which keeps the values of the current one
record NdjsonFormat(Supplier<FhirResource> resource) implements FeedFormat {
    @Override
    public List<String> columns() {
        return resource.get().elements();
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        return NdjsonReader.checkFirst(resource.get(), file);
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        return NdjsonReader.read(resource.get(), file, sink);
    }
}
