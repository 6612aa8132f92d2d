package care.accord.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines for JVMs that share a small machine: one collector thread, a heap no larger than the work needs.
final class Jvm {
    private Jvm() {}

    /// For servers that are not ours and only have to be there: the quick compiler alone starts them sooner and smaller.
    static List<String> modest(String heap, String... more) {
        var words = new ArrayList<>(heap(heap));
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(List.of(more));
        return words;
    }

    static List<String> heap(String heap, String... more) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xmx" + heap));
        words.addAll(List.of(more));
        return words;
    }
}
