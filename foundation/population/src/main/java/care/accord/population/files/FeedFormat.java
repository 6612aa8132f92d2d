package care.accord.population.files;

import java.util.List;

/// How the files of a kind are written. A format has no state: each call reads one file.
public interface FeedFormat {
    /// The fields a record may have, in the order they are documented.
    List<String> columns();

    /// What is wrong with the file before any of its records is looked at; empty when nothing is.
    List<String> checkHeader(FeedFile file);

    /// Hands each good record to the sink and passes a verdict on the file as a whole.
    Verdict read(FeedFile file, FeedSink sink);
}
