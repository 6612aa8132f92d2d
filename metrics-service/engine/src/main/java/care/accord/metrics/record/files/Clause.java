package care.accord.metrics.record.files;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;

/// What an invariant asks of an element, in words of ours: `a or b`, or `if a and b then c or d`. Each part is an element that is there
/// (`subscriberId`), is not (`!value`), has one of several values (`status=final;amended`, `!use=home`), has a form (`value~[0-9]{10}`), is
/// not below another or a number (`start<=end`, `period>=0`), or is the name of one of the `NamedChecks`.
///
/// @param given all of them, for anything to be asked
/// @param asked one of them
record Clause(List<Predicate<Base>> given, List<Predicate<Base>> asked) implements Predicate<Base> {
    private static final String IF = "if ";
    private static final String THEN = " then ";

    static Clause of(String text) {
        int then = text.indexOf(THEN);
        return text.startsWith(IF)
                ? new Clause(
                        parts(text.substring(IF.length(), then), " and "),
                        parts(text.substring(then + THEN.length()), " or "))
                : new Clause(List.of(), parts(text, " or "));
    }

    @Override
    public boolean test(Base element) {
        for (Predicate<Base> condition : given) {
            if (!condition.test(element)) {
                return true;
            }
        }
        for (Predicate<Base> one : asked) {
            if (one.test(element)) {
                return true;
            }
        }
        return false;
    }

    private static List<Predicate<Base>> parts(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(Clause::part).toList();
    }

    private static Predicate<Base> part(String text) {
        if (text.startsWith("!")) {
            return part(text.substring(1)).negate();
        }
        Predicate<Base> named = NamedChecks.ALL.get(text);
        return named == null ? comparison(text) : named;
    }

    private static Predicate<Base> comparison(String text) {
        int order = text.indexOf("<=");
        if (order > 0) {
            return inOrder(text.substring(0, order), text.substring(order + 2));
        }
        if (text.endsWith(">=0")) {
            ElementPath path = ElementPath.of(text.substring(0, text.length() - 3));
            return element -> path.in(element).stream().noneMatch(ElementOrder::isBelowZero);
        }
        int equals = text.indexOf('=');
        int form = text.indexOf('~');
        if (form > 0) {
            ElementPath path = ElementPath.of(text.substring(0, form));
            Pattern pattern = Pattern.compile(text.substring(form + 1));
            return element ->
                    path.in(element).stream()
                            .anyMatch(value ->
                                    pattern.matcher(String.valueOf(value.primitiveValue()))
                                            .matches());
        }
        if (equals > 0) {
            ElementPath path = ElementPath.of(text.substring(0, equals));
            Set<String> allowed = Set.of(text.substring(equals + 1).split(";", -1));
            return element -> ElementValues.anyIsOneOf(path.in(element), allowed);
        }
        return ElementPath.of(text)::isIn;
    }

    private static Predicate<Base> inOrder(String first, String second) {
        ElementPath lower = ElementPath.of(first);
        ElementPath upper = ElementPath.of(second);
        return element -> {
            List<Base> from = lower.in(element);
            List<Base> to = upper.in(element);
            return from.isEmpty()
                    || to.isEmpty()
                    || !ElementOrder.isAfter(from.getFirst(), to.getFirst());
        };
    }
}
