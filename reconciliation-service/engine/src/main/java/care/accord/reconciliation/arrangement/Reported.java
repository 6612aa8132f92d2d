package care.accord.reconciliation.arrangement;

import care.accord.vocabulary.Amount;
import care.accord.vocabulary.Count;
import care.accord.vocabulary.Figure;
import care.accord.vocabulary.Finding;
import care.accord.vocabulary.Rate;
import care.accord.vocabulary.Usd;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reported values checked against what an arrangement asks for; everything wrong is said at once.
record Reported(
        Map<String, Figure> figures, Map<String, String> words, Map<String, LocalDate> days) {
    private static final String NOBODY = "not reported; what the arrangement says then";

    /// Binds every input.
    ///
    /// @throws IllegalArgumentException with everything that is missing, unknown or makes no sense
    static Reported of(Arrangement arrangement, Inputs inputs) {
        Reported reported = new Reported(new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<String> problems = new ArrayList<>();
        for (Input input : arrangement.inputs()) {
            try {
                reported.bind(input, given(input, inputs));
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        problems.addAll(unknown(arrangement, inputs));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return reported;
    }

    private static Inputs.Given given(Input input, Inputs inputs) {
        return Optional.ofNullable(inputs.given().get(input.name()))
                .or(() -> input.otherwise().map(text -> new Inputs.Given.Written(text, NOBODY)))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s is missing: report %s, %s"
                                        .formatted(input.name(), input.label(), expected(input))));
    }

    private static List<String> unknown(Arrangement arrangement, Inputs inputs) {
        Set<String> known =
                arrangement.inputs().stream().map(Input::name).collect(Collectors.toSet());
        return inputs.given().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name ->
                        "%s is no input of %s; there are %s"
                                .formatted(
                                        name,
                                        arrangement.id(),
                                        known.stream().sorted().collect(Collectors.joining(", "))))
                .toList();
    }

    private void bind(Input input, Inputs.Given given) {
        switch (given) {
            case Inputs.Given.Known(Figure figure) -> {
                sensible(input, figure, figure.display());
                figures.put(input.name(), figure);
            }
            case Inputs.Given.Written(String text, String source) -> read(input, text, source);
        }
    }

    private void read(Input input, String text, String source) {
        switch (input.kind()) {
            case WORD -> words.put(input.name(), word(input, text));
            case DATE -> days.put(input.name(), day(input, text));
            case AMOUNT, RATE, COUNT, FINDING -> {
                Figure figure = figure(input, text, source);
                sensible(input, figure, text);
                figures.put(input.name(), figure);
            }
        }
    }

    private static Figure figure(Input input, String text, String source) {
        try {
            return switch (input.kind()) {
                case AMOUNT -> Amount.reported(input.label(), Usd.of(text), source);
                case COUNT -> Count.reported(input.label(), Long.parseLong(text), source);
                case FINDING -> Finding.reported(input.label(), truth(text), source);
                case RATE, WORD, DATE -> Rate.reported(input.label(), new BigDecimal(text), source);
            };
        } catch (IllegalArgumentException e) {
            throw wrong(input, text, e);
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static void sensible(Input input, Figure figure, String text) {
        Optional<BigDecimal> number =
                switch (figure) {
                    case Amount amount -> Optional.of(amount.value().dollars());
                    case Rate rate -> Optional.of(rate.value());
                    case Count count -> Optional.of(count.number());
                    case Finding _ -> Optional.empty();
                };
        boolean senseless =
                number.filter(value ->
                                isOutside(input, value)
                                        || input.atMost()
                                                .filter(most -> value.compareTo(most) > 0)
                                                .isPresent())
                        .isPresent();
        if (senseless) {
            throw wrong(input, text, null);
        }
    }

    private static boolean isOutside(Input input, BigDecimal value) {
        return switch (input.sign()) {
            case ANY -> false;
            case NOT_NEGATIVE -> value.signum() < 0;
            case ABOVE_ZERO -> value.signum() <= 0;
        };
    }

    private static String word(Input input, String text) {
        if (!input.words().contains(text)) {
            throw wrong(input, text, null);
        }
        return text;
    }

    private static LocalDate day(Input input, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(input, text, e);
        }
    }

    private static IllegalArgumentException wrong(
            Input input, String text, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(
                "%s is '%s': write %s".formatted(input.name(), text, expected(input)), cause);
    }

    private static String expected(Input input) {
        String most = input.atMost().map(value -> ", at most " + value.toPlainString()).orElse("");
        String sign =
                switch (input.sign()) {
                    case ANY -> "";
                    case NOT_NEGATIVE -> ", zero or more";
                    case ABOVE_ZERO -> ", above zero";
                };
        return switch (input.kind()) {
            case AMOUNT -> "dollars such as 1234.50" + sign + most;
            case RATE -> "a decimal such as 0.55" + sign + most;
            case COUNT -> "a whole number" + sign + most;
            case FINDING -> "true or false";
            case WORD -> String.join(" or ", input.words());
            case DATE -> "a day written year-month-day";
        };
    }
}
