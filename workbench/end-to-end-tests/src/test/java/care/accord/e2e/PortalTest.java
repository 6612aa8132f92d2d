package care.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import care.accord.e2e.RunningPlatform.Scene;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningPlatform.class, SceneParameter.class})
@DisplayName(
        "A provider's user signs in to the portal and sees roster, scorecard and settlement, each with its reasons")
class PortalTest {
    @Test
    void theProviderOpensAnAmountAndReadsItsOrigin(Scene scene) {
        Chromium.open(page -> {
            page.navigate(scene.platform().gateway() + "/portal/");
            page.fill("#username", "east-analyst");
            page.fill("#password", scene.platform().secrets().ofPeople());
            page.click("#kc-login");
            openSettlement(page);
            String payment = scene.journey().second().settlement().path("payment").asText();
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target/portal-settlement.png"))
                            .setFullPage(true));
            assertThat(page.locator("main").innerText().replace(",", "")).contains(payment);
        });
    }

    private static void openSettlement(Page page) {
        Locator contracts = page.getByTestId("contract-row");
        assertThat(contracts).hasCount(1);
        contracts.first().getByRole(com.microsoft.playwright.options.AriaRole.LINK).first().click();
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Roster"))
                .first()
                .click();
        assertThat(page.getByTestId("roster-row").first()).isVisible();
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Scorecard"))
                .first()
                .click();
        assertThat(page.getByTestId("scorecard-row")).hasCount(2);
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Settlement"))
                .first()
                .click();
        Locator steps = page.getByTestId("waterfall-row");
        assertThat(steps.first()).isVisible();
        steps.last().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).first().click();
        assertThat(page.getByTestId("figure-panel")).isVisible();
    }
}
