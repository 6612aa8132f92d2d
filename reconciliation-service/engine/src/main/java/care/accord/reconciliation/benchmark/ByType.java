package care.accord.reconciliation.benchmark;

import care.accord.reconciliation.expenditure.EnrollmentType;
import care.accord.vocabulary.Citation;
import care.accord.vocabulary.Rate;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A per capita amount, factor or weight for each enrollment type an ACO has.
public record ByType(Map<EnrollmentType, Rate> values) {
    public ByType {
        values = Map.copyOf(values);
    }

    /// Makes one for each of these types.
    static ByType of(Iterable<EnrollmentType> types, Function<EnrollmentType, Rate> value) {
        Map<EnrollmentType, Rate> values = new EnumMap<>(EnrollmentType.class);
        types.forEach(type -> values.put(type, value.apply(type)));
        return new ByType(values);
    }

    /// The value of a type.
    ///
    /// @throws IllegalArgumentException naming the type nothing was given for
    public Rate of(EnrollmentType type) {
        Rate value = values.get(type);
        if (value == null) {
            throw new IllegalArgumentException(
                    "Nothing was given for the type %s; give it for every type with person-years"
                            .formatted(type.key()));
        }
        return value;
    }

    /// The types, in the order of the regulation.
    public List<EnrollmentType> types() {
        return Arrays.stream(EnrollmentType.values()).filter(values::containsKey).toList();
    }

    /// The mean of the values, weighted by person-years.
    public Rate mean(ByType personYears, String label, Citation rule) {
        Rate product =
                types().stream()
                        .map(type -> of(type).times(personYears.of(type), type.label(), rule))
                        .reduce((one, other) -> one.plus(other, "Sum of types", rule))
                        .orElseThrow(() -> nothing(label));
        Rate years =
                types().stream()
                        .map(personYears::of)
                        .reduce((one, other) -> one.plus(other, "Weight of all types", rule))
                        .orElseThrow(() -> nothing(label));
        if (years.value().signum() <= 0) {
            throw nothing(label);
        }
        return Rate.calculated(
                label,
                product.value().divide(years.value(), MathContext.DECIMAL128),
                product.label() + " / " + years.label(),
                rule,
                product,
                years);
    }

    private static IllegalArgumentException nothing(String label) {
        return new IllegalArgumentException(
                "There are no person-years to weigh %s by".formatted(label));
    }
}
