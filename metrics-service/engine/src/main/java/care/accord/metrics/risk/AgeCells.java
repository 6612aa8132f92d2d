package care.accord.metrics.risk;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The age and sex cells of one segment, as their names say them: `F65_69`, `M95_GT`, `F67`.
final class AgeCells {
    private static final int OLDEST = 130;

    private final Coefficient[] women = empty();
    private final Coefficient[] men = empty();

    /// The cells whose names begin with the prefix.
    AgeCells(String prefix, Map<String, Coefficient> table) {
        Pattern cell = Pattern.compile(Pattern.quote(prefix) + "([FM])(\\d+)(?:_(\\d+|GT))?");
        table.forEach((name, coefficient) -> {
            Matcher match = cell.matcher(name);
            if (match.matches()) {
                Arrays.fill(
                        of(Sex.of(match.group(1))),
                        Integer.parseInt(match.group(2)),
                        last(match) + 1,
                        coefficient);
            }
        });
    }

    Coefficient of(Enrollee enrollee) {
        return of(enrollee.sex())[enrollee.age()];
    }

    private Coefficient[] of(Sex sex) {
        return switch (sex) {
            case FEMALE -> women;
            case MALE -> men;
        };
    }

    private static int last(Matcher match) {
        String to = match.group(3);
        if (to == null) {
            return Integer.parseInt(match.group(2));
        }
        return to.equals("GT") ? OLDEST : Integer.parseInt(to);
    }

    private static Coefficient[] empty() {
        Coefficient[] cells = new Coefficient[OLDEST + 1];
        Arrays.fill(cells, Coefficient.NONE);
        return cells;
    }
}
