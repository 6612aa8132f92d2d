package care.accord.cli.measure;

import care.accord.metrics.measure.CompositeMeasure;
import care.accord.metrics.measure.MeasureDescription;
import care.accord.metrics.measure.fhir.CompositePackage;
import care.accord.metrics.measure.fhir.CqlMeasure;
import care.accord.metrics.measure.fhir.ElmCache;
import care.accord.metrics.measure.fhir.MeasureContentException;
import care.accord.metrics.measure.fhir.MeasurePackage;
import care.accord.metrics.measure.fhir.PackageBundle;
import care.accord.metrics.measure.fhir.PackageFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measure packages: checked here, and loaded into a platform.
@Command(
        name = "measures",
        description = "Measure packages: check them, load them into a platform.",
        mixinStandardHelpOptions = true)
public final class MeasuresCommand {
    private static final int BAD_INPUT = 2;
    private static final int ACCEPTED_BELOW = 300;

    @Spec private CommandSpec spec = CommandSpec.create();

    /// Checks every measure of a folder and, where a platform is named, loads those that can be used.
    @Command(
            name = "load",
            description =
                    "Checks the measures in DIR; with --url also loads them, authorized by the access token in ACCORD_TOKEN.",
            mixinStandardHelpOptions = true)
    int load(
            @Parameters(paramLabel = "DIR", description = "Measures, Libraries, ValueSets and CQL.")
                    Path folder,
            @Option(names = "--url", paramLabel = "URL", description = "The platform's gateway.")
                    Optional<URI> url,
            @Mixin ElmOptions elm)
            throws IOException, InterruptedException {
        List<PackageFolder.FoundPackage> packages = PackageFolder.read(folder, this::say);
        ElmCache cache = elm.cache();
        int refused = 0;
        for (PackageFolder.FoundPackage one : packages) {
            if (!isUsable(one, cache) || (url.isPresent() && !isTaken(one.files(), url.get()))) {
                refused++;
            }
        }
        return refused == 0 ? 0 : BAD_INPUT;
    }

    /// What is wrong with one package is said, and the others are checked.
    private boolean isUsable(PackageFolder.FoundPackage one, ElmCache cache) {
        try {
            MeasureDescription measure = description(one.files(), cache);
            say(
                    "%s %s: can be used, edition %s"
                            .formatted(measure.id(), measure.version(), measure.edition()));
            return true;
        } catch (MeasureContentException e) {
            e.problems().forEach(problem -> say("refused: %s: %s".formatted(one.file(), problem)));
            return false;
        }
    }

    private static MeasureDescription description(PackageFiles files, ElmCache cache) {
        return CompositePackage.read(files)
                .map(CompositeMeasure::description)
                .orElseGet(() -> CqlMeasure.of(MeasurePackage.read(files), cache).description());
    }

    private boolean isTaken(PackageFiles files, URI url) throws IOException, InterruptedException {
        String token = Optional.ofNullable(System.getenv("ACCORD_TOKEN")).orElse("");
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/v1/measures"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(PackageBundle.write(files)))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            say("%d %s".formatted(answer.statusCode(), answer.body()));
            return answer.statusCode() < ACCEPTED_BELOW;
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
