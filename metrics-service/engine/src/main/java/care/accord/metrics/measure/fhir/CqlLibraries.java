package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kotlin.LazyKt;
import kotlinx.io.Buffer;
import kotlinx.io.Source;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryBuilder;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.cqframework.cql.cql2elm.tracking.TrackBack;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// CQL libraries, each translated to ELM once however many measures include it. Reading the models takes seconds, so one
/// reading serves the process.
public final class CqlLibraries {
    private static final Map<String, CqlLibraries> KNOWN = new ConcurrentHashMap<>();
    private static final ModelManager MODELS = new ModelManager();

    private final Map<LibraryName, Translation> translations = new HashMap<>();
    private final Set<Library> completed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final LibraryManager manager;
    private final Map<String, String> texts;

    CqlLibraries(Map<String, String> texts) {
        this.texts = texts;
        CqlCompilerOptions options =
                new CqlCompilerOptions(
                        CqlCompilerOptions.Options.EnableLocators,
                        CqlCompilerOptions.Options.EnableResultTypes,
                        CqlCompilerOptions.Options.DisableListDemotion,
                        CqlCompilerOptions.Options.DisableListPromotion);
        options.setSignatureLevel(LibraryBuilder.SignatureLevel.All);
        LibraryManager units = new LibraryManager(MODELS, options);
        manager =
                new LibraryManager(
                        MODELS,
                        options,
                        new ConcurrentHashMap<>(),
                        LazyKt.lazyOf(new CalendarUnits(units::getUcumService)));
        manager.getLibrarySourceLoader().registerProvider(library -> source(texts, library));
        manager.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
    }

    /// Libraries by name; the same texts are the same object and are translated once.
    public static CqlLibraries of(Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> parts.addAll(List.of(name, text)));
        return KNOWN.computeIfAbsent(
                Edition.of(parts.toArray(String[]::new)), _ -> new CqlLibraries(texts));
    }

    LibraryManager manager() {
        return manager;
    }

    /// The translation of one library and all it includes, or every error with its library and line. The translator is not
    /// made for several threads, and its models are shared: one at a time.
    Translation translate(LibraryName name) {
        synchronized (MODELS) {
            return translations.computeIfAbsent(name, this::translated);
        }
    }

    private Translation translated(LibraryName name) {
        Includes.circle(texts, name.name())
                .ifPresent(circle -> {
                    throw new MeasureContentException(List.of(circle));
                });
        VersionedIdentifier main =
                new VersionedIdentifier().withId(name.name()).withVersion(name.version());
        List<CqlCompilerException> messages = new ArrayList<>();
        try {
            manager.resolveLibrary(main, messages);
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
        Translation translation = new Translation(manager, main);
        translation.included().forEach(this::complete);
        return translation;
    }

    /// Once for each library, however many measures include it.
    private void complete(CompiledLibrary compiled) {
        Library library = compiled.getLibrary();
        if (library != null && completed.add(library)) {
            new EngineCorrections(manager).visitLibrary(library, library);
        }
    }

    private static @Nullable Source source(Map<String, String> texts, VersionedIdentifier library) {
        String text = texts.get(String.valueOf(library.getId()));
        if (text == null) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Buffer source = new Buffer();
        source.write(bytes, 0, bytes.length);
        return source;
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
}
