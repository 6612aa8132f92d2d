package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.PopulationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// A measure's main library and all it includes as ELM, ready to run.
record Translation(LibraryManager libraries, VersionedIdentifier main) {
    private static final String SENTENCES = "list<System.String>";

    /// What would fail every person: a population that is not defined as its basis says.
    List<ContentProblem> wrongDefines(MeasurePackage content) {
        List<ContentProblem> problems = new ArrayList<>();
        for (GroupCriteria group : content.groups()) {
            for (GroupCriteria.Population population : group.populations()) {
                if (population.code() == PopulationCode.MEASURE_OBSERVATION) {
                    continue;
                }
                checkPopulation(group, population.define(), problems);
            }
            group.stratifiers().forEach(stratifier -> define(stratifier.define(), problems));
        }
        content.supplemental().forEach(name -> define(name, problems));
        return problems;
    }

    /// Value sets that the libraries name and nobody has brought.
    List<ContentProblem> unknownValueSets(ValueSets valueSets) {
        List<ContentProblem> problems = new ArrayList<>();
        for (CompiledLibrary library : included()) {
            checkValueSets(library.getLibrary(), valueSets, problems);
        }
        return problems;
    }

    /// The main library and those it includes, whatever else has been translated beside them.
    List<CompiledLibrary> included() {
        List<CompiledLibrary> found = new ArrayList<>();
        List<VersionedIdentifier> names = new ArrayList<>(List.of(main));
        for (int next = 0; next < names.size(); next++) {
            CompiledLibrary compiled = libraries.resolveLibrary(names.get(next));
            found.add(compiled);
            Library library = compiled.getLibrary();
            if (library != null && library.getIncludes() != null) {
                for (var include : library.getIncludes().getDef()) {
                    VersionedIdentifier name =
                            new VersionedIdentifier()
                                    .withId(include.getPath())
                                    .withVersion(include.getVersion());
                    if (!names.contains(name)) {
                        names.add(name);
                    }
                }
            }
        }
        return found;
    }

    /// Whether the define gives sentences, which are shown as they are.
    boolean givesSentences(String name) {
        ExpressionDef define = libraries.resolveLibrary(main).resolveExpressionRef(name);
        return define != null && type(define).equals(SENTENCES);
    }

    private void checkPopulation(GroupCriteria group, String name, List<ContentProblem> problems) {
        ExpressionDef define = define(name, problems);
        if (define == null) {
            return;
        }
        boolean people = group.basis().equals("boolean");
        String type = type(define);
        if (people ? !type.equals("System.Boolean") : !type.startsWith("list<")) {
            problems.add(
                    new ContentProblem(
                            String.valueOf(main.getId()),
                            line(define.getLocator()),
                            "define \"%s\" gives %s, %s is needed"
                                    .formatted(
                                            name,
                                            type,
                                            people
                                                    ? "System.Boolean"
                                                    : "a list of " + group.basis())));
        }
    }

    private @Nullable ExpressionDef define(String name, List<ContentProblem> problems) {
        ExpressionDef define = libraries.resolveLibrary(main).resolveExpressionRef(name);
        if (define == null) {
            problems.add(
                    new ContentProblem(
                            String.valueOf(main.getId()), 0, "define \"" + name + "\" is missing"));
        }
        return define;
    }

    private String type(ExpressionDef define) {
        return ResultType.inWords(
                define, Objects.requireNonNull(libraries.resolveLibrary(main).getLibrary()));
    }

    private static void checkValueSets(
            @Nullable Library library, ValueSets valueSets, List<ContentProblem> problems) {
        if (library == null || library.getValueSets() == null) {
            return;
        }
        for (var valueSet : library.getValueSets().getDef()) {
            String url = String.valueOf(valueSet.getId());
            if (!valueSets.contains(url)) {
                VersionedIdentifier identifier = library.getIdentifier();
                String where = identifier == null ? "library" : String.valueOf(identifier.getId());
                problems.add(
                        new ContentProblem(
                                where,
                                line(valueSet.getLocator()),
                                "value set " + url + " is not in the package"));
            }
        }
    }

    /// The first number of a locator such as `12:3-14:20`.
    private static int line(@Nullable String locator) {
        return locator == null ? 0 : Integer.parseInt(locator.split("[:-]", 2)[0]);
    }
}
