package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.Edition;
import care.accord.metrics.measure.LastUsed;
import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kotlinx.io.Buffer;
import kotlinx.io.Source;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.cqframework.cql.cql2elm.tracking.TrackBack;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// CQL libraries, each translated to ELM once however many measures include it, and not at all where a cache has it.
public final class CqlLibraries {
    private static final int PACKAGES = 8;
    private static final int LIBRARIES = 500;
    private static final LastUsed<String, CqlLibraries> KNOWN = new LastUsed<>(PACKAGES);
    private static final LastUsed<String, Library> READY = new LastUsed<>(LIBRARIES);

    private final Map<LibraryName, Translation> translations = new HashMap<>();
    private final Set<Library> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final LibraryManager manager = Translator.libraries();
    private final Map<String, String> texts;
    private final LastUsed<String, Library> memory;

    CqlLibraries(Map<String, String> texts) {
        this(texts, READY);
    }

    /// @param memory where libraries that are ready to run lie, by key
    CqlLibraries(Map<String, String> texts, LastUsed<String, Library> memory) {
        this.texts = texts;
        this.memory = memory;
        manager.getLibrarySourceLoader().registerProvider(library -> source(texts, library));
        manager.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
    }

    /// Libraries by name; the same texts are the same object and are translated once, as long as few others come between.
    public static CqlLibraries of(Map<String, String> texts) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> parts.addAll(List.of(name, text)));
        return KNOWN.get(Edition.of(parts.toArray(String[]::new)), _ -> new CqlLibraries(texts));
    }

    /// The translation of one library and all it includes, kept nowhere.
    Translation translate(LibraryName name) {
        return translate(name, ElmCache.NONE);
    }

    /// The translation of one library and all it includes, or every error with its library and line. The cache is asked and told
    /// while nobody else waits for it.
    Translation translate(LibraryName name, ElmCache cache) {
        Optional<Translation> known = known(name);
        if (known.isPresent()) {
            return known.get();
        }
        Includes.circle(texts, name.name())
                .ifPresent(circle -> {
                    throw new MeasureContentException(List.of(circle));
                });
        Map<String, String> keys = LibraryKeys.of(texts, name.name(), Translator.STAMP);
        VersionedIdentifier main =
                new VersionedIdentifier().withId(name.name()).withVersion(name.version());
        Optional<ReadyLibraries> ready = new ReadyLibraries(keys, memory).find(main, cache);
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        Translation translation;
        synchronized (Translator.MODELS) {
            translation =
                    translations.computeIfAbsent(
                            name,
                            _ ->
                                    ready.map(found -> found.translation(main))
                                            .orElseGet(() -> translated(main, keys, fresh)));
        }
        fresh.forEach(cache::keep);
        return translation;
    }

    private Optional<Translation> known(LibraryName name) {
        synchronized (Translator.MODELS) {
            return Optional.ofNullable(translations.get(name));
        }
    }

    /// Translated anew, and put to use with the libraries that other packages brought where they are the same.
    ///
    /// @param fresh takes what can be kept, by key
    private Translation translated(
            VersionedIdentifier main, Map<String, String> keys, Map<String, byte[]> fresh) {
        compile(main);
        Translation translation = new Translation(manager, main);
        List<Library> included =
                translation.included().stream()
                        .map(compiled -> Objects.requireNonNull(compiled.getLibrary()))
                        .toList();
        ReadyLibraries ready = new ReadyLibraries(keys, memory);
        if (!included.stream().allMatch(ready::coversIncludes)) {
            included.forEach(one -> new EngineCorrections(manager).visitLibrary(one, one));
            seen.addAll(included);
            return translation;
        }
        for (Library library : included) {
            String key = keys.get(ReadyLibraries.name(library));
            // What was seen before was written before, and has been corrected since.
            if (key != null && seen.add(library) && ResultKind.isStated(library)) {
                fresh.put(key, ElmBytes.write(library));
            }
        }
        return ready.with(included).translation(main);
    }

    private void compile(VersionedIdentifier main) {
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
