package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.LastUsed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;

/// A main library and all it includes, found by their keys: in memory, where those of other packages lie too, or in a cache.
final class ReadyLibraries {
    private final Map<String, String> keys;
    private final LastUsed<String, Library> memory;
    private final Map<String, Library> libraries = new LinkedHashMap<>();

    /// @param keys library name to key
    /// @param memory corrected libraries by key, whatever package they came with
    ReadyLibraries(Map<String, String> keys, LastUsed<String, Library> memory) {
        this.keys = keys;
        this.memory = memory;
    }

    /// All of them, or nothing.
    Optional<ReadyLibraries> find(VersionedIdentifier main, ElmCache cache) {
        List<VersionedIdentifier> wanted = new ArrayList<>(List.of(main));
        for (int next = 0; next < wanted.size(); next++) {
            VersionedIdentifier name = wanted.get(next);
            Optional<Library> library =
                    named(name, cache).filter(one -> isOf(name, one) && coversIncludes(one));
            if (library.isEmpty()) {
                return Optional.empty();
            }
            includes(library.get())
                    .map(ReadyLibraries::name)
                    .filter(include -> !wanted.contains(include))
                    .forEach(wanted::add);
        }
        return Optional.of(this);
    }

    /// Those that were just translated.
    ReadyLibraries with(List<Library> translated) {
        translated.forEach(library -> libraries.put(name(library), library));
        return this;
    }

    static String name(Library library) {
        return String.valueOf(Objects.requireNonNull(library.getIdentifier()).getId());
    }

    private static VersionedIdentifier name(IncludeDef include) {
        return new VersionedIdentifier()
                .withId(include.getPath())
                .withVersion(include.getVersion());
    }

    private Optional<Library> named(VersionedIdentifier name, ElmCache cache) {
        String id = String.valueOf(name.getId());
        String key = key(id);
        Optional<Library> library =
                Optional.ofNullable(libraries.get(id))
                        .or(() -> memory.find(key))
                        .or(() -> cache.find(key).flatMap(ElmBytes::read));
        library.ifPresent(found -> libraries.put(id, found));
        return library;
    }

    private String key(String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    /// The translator refuses another version than the one that is asked for; what is kept is not asked then.
    private static boolean isOf(VersionedIdentifier wanted, Library library) {
        VersionedIdentifier identifier = library.getIdentifier();
        return identifier != null
                && Objects.equals(identifier.getId(), wanted.getId())
                && (wanted.getVersion() == null
                        || wanted.getVersion().equals(identifier.getVersion()));
    }

    /// Whether a library includes only what its key was made of. Includes that are written in a way that nobody foresaw are
    /// not in it.
    boolean coversIncludes(Library library) {
        return includes(library).allMatch(include -> keys.containsKey(include.getPath()));
    }

    /// Ready to run, under the names by which they include each other.
    Translation translation(VersionedIdentifier main) {
        LibraryManager manager = Translator.libraries();
        Map<VersionedIdentifier, CompiledLibrary> byName = manager.getCompiledLibraries();
        libraries.replaceAll((name, own) -> memory.find(key(name)).orElse(own));
        byName.put(main, compiled(library(main)));
        libraries.values().stream()
                .flatMap(ReadyLibraries::includes)
                .map(ReadyLibraries::name)
                .forEach(name -> byName.computeIfAbsent(name, _ -> compiled(library(name))));
        libraries.forEach((name, library) -> {
            if (memory.find(key(name)).isEmpty()) {
                new EngineCorrections(manager).visitLibrary(library, library);
                memory.keep(key(name), library);
            }
        });
        return new Translation(manager, main);
    }

    private Library library(VersionedIdentifier name) {
        return Objects.requireNonNull(libraries.get(String.valueOf(name.getId())));
    }

    private static Stream<IncludeDef> includes(Library library) {
        return library.getIncludes() == null
                ? Stream.of()
                : library.getIncludes().getDef().stream();
    }

    /// What is asked of it by name; functions are looked for in the library itself.
    private static CompiledLibrary compiled(Library library) {
        CompiledLibrary compiled = new CompiledLibrary();
        compiled.setIdentifier(library.getIdentifier());
        compiled.setLibrary(library);
        if (library.getUsings() != null) {
            library.getUsings().getDef().forEach(compiled::add);
        }
        includes(library).forEach(compiled::add);
        if (library.getCodeSystems() != null) {
            library.getCodeSystems().getDef().forEach(compiled::add);
        }
        if (library.getValueSets() != null) {
            library.getValueSets().getDef().forEach(compiled::add);
        }
        if (library.getCodes() != null) {
            library.getCodes().getDef().forEach(compiled::add);
        }
        if (library.getConcepts() != null) {
            library.getConcepts().getDef().forEach(compiled::add);
        }
        if (library.getParameters() != null) {
            library.getParameters().getDef().forEach(compiled::add);
        }
        if (library.getStatements() != null) {
            library.getStatements().getDef().stream()
                    .filter(define -> !(define instanceof FunctionDef))
                    .forEach(compiled::add);
        }
        return compiled;
    }
}
