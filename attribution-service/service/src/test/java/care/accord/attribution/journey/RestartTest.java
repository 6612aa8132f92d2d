package care.accord.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.attribution.feed.store.FeedRow;
import care.accord.servicekit.parts.RealParts;
import care.accord.servicekit.parts.Tokens;
import care.accord.servicekit.tenancy.Tenancy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@DisplayName("What a killed process left half done is finished by the next one")
class RestartTest {
    @Inject Tenancy tenancy;

    @Test
    void aFeedThatWasBeingValidatedIsValidatedAgain() throws IOException {
        String tenant = "payer-killed";
        Caller payer = new Caller(Tokens.payer(tenant, "k", "feed-submitter", "payer-analyst"));
        leftBehind(tenant, "f-killed");
        JsonPath feed = payer.feedDecided("/v1/feeds/f-killed");
        assertThat(feed.getString("status")).isEqualTo("accepted");
        assertThat(feed.getString("snapshotId")).isNotBlank();
        assertThat(payer.json("/v1/feeds").getList("data.id")).isEqualTo(List.of("f-killed"));
    }

    /// The state in which kill -9 leaves a service in the middle of a validation.
    private void leftBehind(String tenant, String feedId) throws IOException {
        Path uploads = Path.of(ConfigProvider.getConfig().getValue("accord.uploads", String.class));
        Files.createDirectories(uploads);
        Files.writeString(uploads.resolve(feedId + ".feed"), County.eligibility());
        FeedRow row = new FeedRow();
        row.tenantId = tenant;
        row.feedId = feedId;
        row.kind = "eligibility";
        row.name = "eligibility.csv";
        row.sha256 = "0".repeat(64);
        row.file = feedId + ".feed";
        row.status = "validating";
        row.submittedBy = "k";
        tenancy.runInTransaction(tenant, () -> row.persist());
    }
}
