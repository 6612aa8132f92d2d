package care.accord.metrics.measure;

import care.accord.metrics.evidence.Fact;
import java.util.List;

/// Where one member stands in a proportion measure, and why. Every member of a cohort has exactly one standing.
public sealed interface Standing {
    /// The facts that decided, most important first.
    List<Fact> evidence();

    /// As tables and interfaces name it.
    default String word() {
        return switch (this) {
            case Met _ -> "met";
            case Unmet _ -> "unmet";
            case Excluded _ -> "excluded";
            case NotApplicable _ -> "not-applicable";
            case Undetermined _ -> "undetermined";
        };
    }

    /// In the denominator and in the numerator.
    record Met(List<Fact> evidence) implements Standing {
        public Met {
            evidence = List.copyOf(evidence);
        }
    }

    /// In the denominator, not in the numerator: the gap to work on.
    record Unmet(List<Fact> evidence) implements Standing {
        public Unmet {
            evidence = List.copyOf(evidence);
        }
    }

    /// Belongs to the measure's population but is kept out of the denominator by an exclusion.
    record Excluded(List<Fact> evidence) implements Standing {
        public Excluded {
            evidence = List.copyOf(evidence);
        }
    }

    /// Not in the measure's population.
    record NotApplicable(List<Fact> evidence) implements Standing {
        public NotApplicable {
            evidence = List.copyOf(evidence);
        }
    }

    /// The member's records could not be evaluated; counted nowhere and shown as such.
    record Undetermined(List<Fact> evidence) implements Standing {
        public Undetermined {
            evidence = List.copyOf(evidence);
        }
    }
}
