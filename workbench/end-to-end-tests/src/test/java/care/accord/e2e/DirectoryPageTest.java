package care.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.accord.e2e.RunningPlatform.Scene;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "The public directory's page shows who both parties list, to anybody, and axe finds no fault in it")
class DirectoryPageTest {
    private static final Path AXE =
            Path.of(System.getProperty("accord.root", "../.."))
                    .resolve("gateway/portal/node_modules/axe-core/axe.min.js");

    /// One line a rule that is broken.
    private static final String FAULTS =
            "axe.run().then(found => found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' ')))";

    @BeforeEach
    void bothPartiesAgree(Scene scene) {
        say(scene, "{\"agreed\":true}");
    }

    @AfterEach
    void bothPartiesTakeItBack(Scene scene) {
        say(scene, "{\"agreed\":false}");
    }

    private static void say(Scene scene, String word) {
        for (String approver : List.of("north-approver", "east-approver")) {
            Visitor party = scene.platform().person(approver);
            party.send(
                            party.to("/v1/directory/agreements/" + scene.journey().contractId())
                                    .header("Content-Type", "application/json")
                                    .PUT(HttpRequest.BodyPublishers.ofString(word)))
                    .expect(200);
        }
    }

    @Test
    void whoIsListedIsFoundAndReadByEverybody(Scene scene) throws IOException {
        assumeTrue(Files.exists(AXE), "the portal's packages, axe among them, are not installed");
        String axe = Files.readString(AXE);
        Chromium.open(page -> {
            page.navigate(scene.platform().gateway() + "/directory/");
            Locator organizations = page.locator("#results article");
            assertThat(organizations).hasCount(1);
            assertThat(organizations.locator("tbody tr").first()).isVisible();
            assertThat(faults(page, axe)).isEmpty();
            page.getByLabel("Name").fill("nobody of this name");
            page.getByText("Search").click();
            assertThat(organizations).hasCount(0);
            assertThat(faults(page, axe)).isEmpty();
        });
    }

    private static List<?> faults(Page page, String axe) {
        page.evaluate(axe);
        return (List<?>) page.evaluate(FAULTS);
    }
}
