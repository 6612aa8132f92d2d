package care.accord.cli.attribute;

import care.accord.attribution.run.Run;
import care.accord.attribution.run.RunTerms;
import care.accord.population.Population;
import care.accord.vocabulary.DateSpan;
import java.time.LocalDate;
import java.util.List;

/// One attribution on files: by a program or by a chain of rules.
sealed interface Task permits ProgramTask, ChainTask {
    /// What questions about the roster are answered by.
    ///
    /// @param population knows which identifiers of people on lists were replaced
    RunTerms terms(Population population);

    /// In which member months are counted.
    DateSpan performancePeriod();

    /// The last day whose knowledge is looked at, of what is there until a day.
    LocalDate asKnownOn(LocalDate day);

    /// What is to be said of a list drawn up from what was known on a day.
    default List<String> notes(LocalDate day) {
        return List.of();
    }

    /// The roster as this command writes it.
    List<String> roster(Population population);

    default Run run(Population population) {
        return Run.decide(terms(population), population, performancePeriod());
    }
}
