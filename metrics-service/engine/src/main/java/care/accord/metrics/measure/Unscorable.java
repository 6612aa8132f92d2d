package care.accord.metrics.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Why a contract cannot be scored by a measure.
///
/// @param detail what is wrong and what to do about it, in sentences that both parties to a contract may read
public record Unscorable(Reason reason, String detail) {

    /// Kinds of reasons. Their codes are told to callers: none is renamed.
    public enum Reason {
        /// Nobody knows a measure of this id.
        UNKNOWN_MEASURE,
        /// It was loaded before a check that it does not pass.
        REFUSED,
        /// A ratio, a cohort or a continuous variable, or proportions of different things.
        NOT_A_PROPORTION,
        /// A composite of which a component is not known.
        UNKNOWN_COMPONENT,
        /// A composite of which a component has no score: a composite itself, or not a proportion.
        UNSCORABLE_COMPONENT,
        /// A loaded measure whose id is that of one the platform ships, which is computed in its place.
        SHIPPED_ID;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// No measure has the id.
    public static Unscorable unknown() {
        return new Unscorable(
                Reason.UNKNOWN_MEASURE,
                "No measure has this id: load one (POST /v1/measures), or correct the id");
    }

    /// The id is known, its content no longer passes.
    public static Unscorable refused() {
        return new Unscorable(
                Reason.REFUSED,
                "Its content does not pass a check that came after it was loaded: load it again to see which, under a new version");
    }

    /// The platform computes its own measure of the id.
    public static Unscorable shippedId() {
        return new Unscorable(
                Reason.SHIPPED_ID,
                "The platform ships a measure of this id, which is computed in its place: load it under another id");
    }

    /// What a measure scores, group by group, is not what contracts score; empty where it is.
    ///
    /// @param bases of the groups: `boolean` where people are counted
    public static Optional<Unscorable> of(List<Scoring> scorings, List<String> bases) {
        if (!scorings.stream().allMatch(scoring -> scoring == Scoring.PROPORTION)) {
            return notAProportion(
                    "It is scored as %s; contracts score proportions"
                            .formatted(words(scorings.stream().map(Scoring::code).toList())));
        }
        return bases.stream().map("boolean"::equals).distinct().count() > 1
                ? notAProportion(
                        "Its groups count different things, %s; contracts score proportions of the same"
                                .formatted(words(bases)))
                : Optional.empty();
    }

    private static Optional<Unscorable> notAProportion(String detail) {
        return Optional.of(new Unscorable(Reason.NOT_A_PROPORTION, detail));
    }

    private static String words(List<String> codes) {
        return codes.stream().distinct().sorted().collect(Collectors.joining(" and "));
    }

    /// What keeps a composite from being scored; empty where every component has a score.
    ///
    /// @param missing what is wrong with a component, empty where it has a score
    public static Optional<Unscorable> of(
            CompositeMeasure composite, Function<MeasureId, Optional<Unscorable>> missing) {
        SortedMap<MeasureId, Unscorable> without = new TreeMap<>();
        composite
                .components()
                .forEach(one ->
                        missing.apply(one.measure())
                                .ifPresent(why -> without.put(one.measure(), why)));
        return without.values().stream()
                .map(Unscorable::asComponent)
                .min(Comparator.naturalOrder())
                .map(reason ->
                        new Unscorable(
                                reason,
                                without.entrySet().stream()
                                        .map(one ->
                                                "Component %s: %s"
                                                        .formatted(
                                                                one.getKey(),
                                                                one.getValue().detail()))
                                        .collect(Collectors.joining("; "))));
    }

    /// A composite as a component: a composite is computed of measures.
    public static Unscorable nested() {
        return new Unscorable(
                Reason.UNSCORABLE_COMPONENT,
                "It is a composite; name the measures it is composed of instead");
    }

    private Reason asComponent() {
        return switch (reason) {
            case UNKNOWN_MEASURE, UNKNOWN_COMPONENT -> Reason.UNKNOWN_COMPONENT;
            case REFUSED, NOT_A_PROPORTION, UNSCORABLE_COMPONENT, SHIPPED_ID ->
                    Reason.UNSCORABLE_COMPONENT;
        };
    }

    /// Stands for the edition of a measure that is not computed: a run that finds another reason is another run.
    public String edition() {
        return "unscored-" + Edition.of(reason.code(), detail);
    }
}
