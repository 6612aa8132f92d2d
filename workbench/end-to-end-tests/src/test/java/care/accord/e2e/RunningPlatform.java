package care.accord.e2e;

import care.accord.devstack.Home;
import care.accord.devstack.Platform;
import care.accord.sampledata.County;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Starts the whole platform once for all end-to-end tests, walks the journey on it with a small county, and stops it at the
/// end.
final class RunningPlatform implements BeforeAllCallback {
    private static final int MEMBERS = 2_000;
    private static final int PORTS_FROM = Integer.getInteger("accord.e2e.ports-from", 19_080);
    private static final Path HOME =
            Path.of(System.getProperty("accord.e2e.home", "target/accord-home"));

    /// What every test may use.
    ///
    /// @param receivers of the journey's payer and provider, told of everything that happened in it
    record Scene(
            Platforms platform,
            Journey.Result journey,
            Path county,
            Platform running,
            List<Receiver> receivers) {}

    /// Kept in JUnit's root store, which closes it after the last test.
    private record Started(Platform platform, Scene scene) implements AutoCloseable {
        @Override
        public void close() {
            platform.close();
            scene.receivers().forEach(Receiver::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        scene(context);
    }

    static Scene scene(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningPlatform.class))
                .computeIfAbsent(Started.class, _ -> start(), Started.class)
                .scene();
    }

    private static Started start() {
        // What an earlier run left would make this one's files duplicates.
        new Home(HOME.toAbsolutePath()).wipe();
        Platform platform = Platform.start(HOME.toAbsolutePath(), PORTS_FROM);
        try {
            Platforms visited = Platforms.of(platform);
            Path county = HOME.toAbsolutePath().resolve("county");
            List<Receiver> receivers =
                    List.of(
                            Receiver.of(visited.client("payer-north-integration")),
                            Receiver.of(visited.person("east-analyst")));
            Journey.Result journey =
                    new Journey(
                                    visited,
                                    County.standard().withMembers(MEMBERS),
                                    county,
                                    Reporter.SILENT)
                            .run();
            return new Started(platform, new Scene(visited, journey, county, platform, receivers));
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }
}
