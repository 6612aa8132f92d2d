package care.accord.metrics.measure.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import kotlin.LazyKt;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryBuilder;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;

/// How CQL is translated here. Reading the models takes seconds, so one reading serves the process.
final class Translator {
    /// Whoever translates holds this: the translator is not made for several threads, and its models are shared.
    static final ModelManager MODELS = new ModelManager();

    /// The release of the translator and of the models and helpers it brings, and its options: what a translation depends on
    /// beside the text.
    static final String STAMP =
            release() + " " + options().getOptions() + " " + options().getSignatureLevel();

    private Translator() {}

    private static CqlCompilerOptions options() {
        CqlCompilerOptions options =
                new CqlCompilerOptions(
                        CqlCompilerOptions.Options.EnableLocators,
                        CqlCompilerOptions.Options.EnableResultTypes,
                        CqlCompilerOptions.Options.DisableListDemotion,
                        CqlCompilerOptions.Options.DisableListPromotion);
        options.setSignatureLevel(LibraryBuilder.SignatureLevel.All);
        return options;
    }

    /// Libraries that know the units of the calendar, and nothing else yet.
    static LibraryManager libraries() {
        CqlCompilerOptions options = options();
        LibraryManager units = new LibraryManager(MODELS, options);
        return new LibraryManager(
                MODELS,
                options,
                new ConcurrentHashMap<>(),
                LazyKt.lazyOf(new CalendarUnits(units::getUcumService)));
    }

    private static String release() {
        try (InputStream file =
                Translator.class.getResourceAsStream("/cql/translator.properties")) {
            Properties stated = new Properties();
            stated.load(Objects.requireNonNull(file));
            return stated.getProperty("release");
        } catch (IOException e) {
            throw new UncheckedIOException("cql/translator.properties cannot be read", e);
        }
    }
}
