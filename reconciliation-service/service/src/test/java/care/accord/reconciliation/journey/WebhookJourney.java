package care.accord.reconciliation.journey;

import care.accord.messages.Parties;
import care.accord.messages.Topics;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// How a journey of webhooks begins: other services announce results, and a clock can be moved.
abstract class WebhookJourney {
    @Inject ObjectMapper json;
    @Inject MovableClock clock;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private Announcements announcements;

    @BeforeEach
    void open() {
        announcements = new Announcements(broker, json, List.of(Topics.SETTLEMENT_ISSUED));
    }

    @AfterEach
    void close() {
        announcements.close();
    }

    /// Results between a payer and a provider of that name.
    Results results(String name) {
        return new Results(announcements, new Parties("payer-" + name, "provider-" + name));
    }
}
