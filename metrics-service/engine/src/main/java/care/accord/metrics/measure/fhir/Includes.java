package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which libraries include which. The translator follows includes until the stack is full, so a circle is looked for before.
final class Includes {
    private static final Pattern INCLUDE =
            Pattern.compile("^\\s*include\\s+(?:\\w+\\.)*\"?(\\w+)\"?", Pattern.MULTILINE);

    private final Map<String, String> texts;
    private final Set<String> sound = new HashSet<>();

    private Includes(Map<String, String> texts) {
        this.texts = texts;
    }

    /// The libraries that a text names where includes stand: all that it includes, and at worst some that it does not.
    static List<String> named(String text) {
        return INCLUDE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    }

    /// A library that includes itself, directly or through others.
    ///
    /// @param texts library name to CQL
    /// @param from where to begin
    static Optional<ContentProblem> circle(Map<String, String> texts, String from) {
        return new Includes(texts).circle(List.of(from));
    }

    private Optional<ContentProblem> circle(List<String> path) {
        String library = path.getLast();
        String text = texts.get(library);
        if (text == null || sound.contains(library)) {
            return Optional.empty();
        }
        Matcher includes = INCLUDE.matcher(text);
        while (includes.find()) {
            String included = includes.group(1);
            List<String> further = new ArrayList<>(path);
            further.add(included);
            Optional<ContentProblem> found =
                    path.contains(included)
                            ? Optional.of(
                                    new ContentProblem(
                                            library,
                                            line(text, includes.start(1)),
                                            "includes itself: " + String.join(" > ", further)))
                            : circle(further);
            if (found.isPresent()) {
                return found;
            }
        }
        sound.add(library);
        return Optional.empty();
    }

    private static int line(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
