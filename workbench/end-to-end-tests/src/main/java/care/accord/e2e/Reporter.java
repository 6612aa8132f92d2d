package care.accord.e2e;

/// Shows people how far the journey has come.
public interface Reporter {
    /// Says nothing, for tests.
    Reporter SILENT =
            new Reporter() {
                @Override
                public void starts(String step) {}

                @Override
                public void finished(String step, String result, double seconds) {}
            };

    void starts(String step);

    void finished(String step, String result, double seconds);
}
