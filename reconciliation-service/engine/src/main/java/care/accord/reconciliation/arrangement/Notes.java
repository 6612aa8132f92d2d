package care.accord.reconciliation.arrangement;

import java.util.ArrayList;
import java.util.List;

/// What is noticed while a document is read: everything wrong, and every name that has to exist elsewhere.
record Notes(List<ArrangementProblem> problems, List<Use> uses) {
    /// A name where it is written.
    record Use(String pointer, String name) {}

    static Notes empty() {
        return new Notes(new ArrayList<>(), new ArrayList<>());
    }

    void problem(String pointer, String detail) {
        problems.add(new ArrangementProblem(pointer, detail));
    }

    void use(String pointer, String name) {
        uses.add(new Use(pointer, name));
    }
}
