package care.accord.population;

/// A rule applied to one beneficiary's slice of the population: attribution, a claims measure, a risk score, expenditures.
/// A kernel is a pure function; it keeps no reference to the cursor it is handed.
@FunctionalInterface
public interface Kernel<R> {
    R decide(Beneficiary beneficiary);
}
