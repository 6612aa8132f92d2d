package care.accord.attribution.comparison;

import care.accord.attribution.assignment.Assignment;
import care.accord.attribution.assignment.Assignment.Assigned;
import care.accord.attribution.assignment.Assignment.NotAssigned;
import care.accord.attribution.assignment.Provider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds what set off one person's change, by deciding them again with inputs taken from the later run.
///
/// 1. Alone: the first input, in the order of [Trigger], that by itself gives the later answer, reason included; failing
///    that, the first that by itself moves the person on or off the roster.
/// 2. Together: where no input is enough, all of them less those without which the answer is still the later one, left out
///    from the last to the first.
final class Triggers {
    private final Facts before;
    private final Facts after;
    private final Answer later;

    private Triggers(Facts before, Facts after) {
        this.before = before;
        this.after = after;
        later = Answer.of(after.decide());
    }

    /// What a decision says about the roster: the place on it, or why there is none.
    private record Answer(Optional<Provider> place, String why) {
        static Answer of(Assignment assignment) {
            return switch (assignment) {
                case Assigned assigned ->
                        assigned.toContract()
                                ? new Answer(Optional.of(assigned.provider()), "")
                                : new Answer(Optional.empty(), "another entity");
                case NotAssigned(var reason) -> new Answer(Optional.empty(), reason.code());
            };
        }

        boolean isOn() {
            return place.isPresent();
        }
    }

    static List<Trigger> between(Facts before, Facts after) {
        return new Triggers(before, after).find();
    }

    private List<Trigger> find() {
        List<Trigger> inputs =
                Arrays.stream(Trigger.values())
                        .filter(input -> !before.with(input, after).equals(before))
                        .toList();
        boolean moved = Answer.of(before.decide()).isOn() != later.isOn();
        return alone(inputs, later::equals)
                .or(() ->
                        moved
                                ? alone(inputs, answer -> answer.isOn() == later.isOn())
                                : Optional.empty())
                .orElseGet(() -> together(inputs));
    }

    private Optional<List<Trigger>> alone(List<Trigger> inputs, Predicate<Answer> gives) {
        return inputs.stream()
                .filter(input -> gives.test(Answer.of(before.with(input, after).decide())))
                .findFirst()
                .map(List::of);
    }

    private List<Trigger> together(List<Trigger> inputs) {
        List<Trigger> needed = new ArrayList<>(inputs);
        for (Trigger input : inputs.reversed()) {
            List<Trigger> fewer = new ArrayList<>(needed);
            fewer.remove(input);
            if (later.equals(answerWith(fewer))) {
                needed.remove(input);
            }
        }
        return needed;
    }

    private Answer answerWith(List<Trigger> inputs) {
        Facts facts = before;
        for (Trigger input : inputs) {
            facts = facts.with(input, after);
        }
        return Answer.of(facts.decide());
    }
}
