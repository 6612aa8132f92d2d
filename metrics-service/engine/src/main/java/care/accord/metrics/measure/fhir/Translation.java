package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryBuilder;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.cqframework.cql.cql2elm.tracking.TrackBack;
import org.cqframework.cql.cql2elm.tracking.Trackable;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// A package's CQL as ELM, ready to run. Translation takes a second or two, so it is done once for the same texts and kept.
record Translation(LibraryManager libraries, VersionedIdentifier main) {
    private static final Map<String, Translation> KNOWN = new ConcurrentHashMap<>();

    /// The translation of the package's libraries, or every error with its library and line.
    static Translation of(MeasurePackage content) {
        List<String> texts = new ArrayList<>();
        new TreeMap<>(content.cql()).forEach((name, text) -> texts.addAll(List.of(name, text)));
        texts.add(content.library().toString());
        Translation translation =
                KNOWN.computeIfAbsent(
                        Edition.of(texts.toArray(String[]::new)), _ -> translate(content));
        translation.check(content);
        return translation;
    }

    private static Translation translate(MeasurePackage content) {
        List<ContentProblem> refused = EngineLimits.problems(content.cql());
        if (!refused.isEmpty()) {
            throw new MeasureContentException(refused);
        }
        CqlCompilerOptions options =
                new CqlCompilerOptions(
                        CqlCompilerOptions.Options.EnableLocators,
                        CqlCompilerOptions.Options.EnableResultTypes,
                        CqlCompilerOptions.Options.DisableListDemotion,
                        CqlCompilerOptions.Options.DisableListPromotion);
        options.setSignatureLevel(LibraryBuilder.SignatureLevel.All);
        LibraryManager libraries = new LibraryManager(new ModelManager(), options);
        libraries
                .getLibrarySourceLoader()
                .registerProvider(
                        new StringLibrarySourceProvider(List.copyOf(content.cql().values())));
        libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
        VersionedIdentifier main =
                new VersionedIdentifier()
                        .withId(content.library().name())
                        .withVersion(content.library().version());
        List<CqlCompilerException> messages = new ArrayList<>();
        try {
            libraries.resolveLibrary(main, messages);
        } catch (CqlCompilerException e) {
            messages.add(e);
        }
        List<ContentProblem> errors =
                messages.stream()
                        .filter(message ->
                                message.getSeverity() == CqlCompilerException.ErrorSeverity.Error)
                        .map(message -> problem(main, message))
                        .distinct()
                        .toList();
        if (!errors.isEmpty()) {
            throw new MeasureContentException(errors);
        }
        return new Translation(libraries, main);
    }

    private static ContentProblem problem(VersionedIdentifier main, CqlCompilerException message) {
        TrackBack place = message.getLocator();
        String text = Objects.requireNonNullElse(message.getMessage(), "cannot be translated");
        if (place == null) {
            return new ContentProblem(String.valueOf(main.getId()), 0, text);
        }
        VersionedIdentifier library = Objects.requireNonNullElse(place.getLibrary(), main);
        return new ContentProblem(String.valueOf(library.getId()), place.getStartLine(), text);
    }

    /// Populations must be defined as yes or no, and every value set must be in the package: found now, not in a run.
    private void check(MeasurePackage content) {
        List<ContentProblem> problems = new ArrayList<>();
        CompiledLibrary compiled = libraries.resolveLibrary(main);
        content.populations()
                .values()
                .forEach(define -> checkDefine(compiled, define, "System.Boolean", problems));
        content.explanations()
                .forEach(define -> checkDefine(compiled, define, "list<System.String>", problems));
        ValueSets valueSets = new ValueSets(content.valueSets());
        for (CompiledLibrary library : libraries.getCompiledLibraries().values()) {
            checkValueSets(library.getLibrary(), valueSets, problems);
        }
        if (!problems.isEmpty()) {
            throw new MeasureContentException(problems);
        }
    }

    private void checkDefine(
            CompiledLibrary compiled, String name, String type, List<ContentProblem> problems) {
        ExpressionDef define = compiled.resolveExpressionRef(name);
        String where = String.valueOf(main.getId());
        if (define == null) {
            problems.add(new ContentProblem(where, 0, "define \"" + name + "\" is missing"));
        } else if (!type.equals(typeOf(define))) {
            problems.add(
                    new ContentProblem(
                            where,
                            line(define.getLocator()),
                            "define \"%s\" gives %s, %s is needed"
                                    .formatted(name, typeOf(define), type)));
        }
    }

    private static String typeOf(ExpressionDef define) {
        return String.valueOf(Trackable.INSTANCE.getResultType(define));
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
