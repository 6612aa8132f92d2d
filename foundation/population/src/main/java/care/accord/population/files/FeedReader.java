package care.accord.population.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a feed file in constant memory, in whatever format its kind is written, and passes a verdict on it as a whole.
/// Nothing a file can hold makes it throw; only a disk that fails does.
public final class FeedReader {
    private FeedReader() {}

    /// Reads the file for its verdict only.
    public static Verdict check(FeedFile file) {
        return read(file, FeedSink.NOWHERE);
    }

    /// What is wrong with the file before any of its records is looked at.
    public static List<String> checkHeader(FeedFile file) {
        return file.kind().format().checkHeader(file);
    }

    /// Reads the file and hands each good record to the sink, which must not act on it before the verdict is known.
    public static Verdict read(FeedFile file, FeedSink sink) {
        return file.kind().format().read(file, sink);
    }

    /// The participants of a provider roster; empty when the verdict on the file is a rejection.
    public static Optional<List<Participant>> participants(FeedFile file) {
        List<Participant> participants = new ArrayList<>();
        FeedSink collector =
                new FeedSink() {
                    @Override
                    public void participant(Participant participant) {
                        participants.add(participant);
                    }
                };
        return read(file, collector) instanceof Verdict.Accepted
                ? Optional.of(List.copyOf(participants))
                : Optional.empty();
    }
}
