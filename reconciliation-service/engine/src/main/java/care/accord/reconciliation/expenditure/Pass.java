package care.accord.reconciliation.expenditure;

import care.accord.population.Kernel;
import care.accord.population.Population;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Runs kernels that add up over everyone, on all cores: each keeps sums of its own, so that nothing is made for a person.
public final class Pass {
    private Pass() {}

    /// The kernels that ran, with their sums; which one saw whom is chance, so that sums must not depend on it.
    public static <K extends Kernel<Boolean>> List<K> over(
            Population population, Supplier<K> kernels) {
        Queue<K> made = new ConcurrentLinkedQueue<>();
        population.decideInParallel(() -> {
            K kernel = kernels.get();
            made.add(kernel);
            return kernel;
        });
        return List.copyOf(made);
    }
}
