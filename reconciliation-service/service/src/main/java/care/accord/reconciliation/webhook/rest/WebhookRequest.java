package care.accord.reconciliation.webhook.rest;

import care.accord.reconciliation.contract.store.ContractRow;
import care.accord.reconciliation.life.rest.Texts;
import care.accord.reconciliation.webhook.Reach;
import care.accord.reconciliation.webhook.events.Envelopes;
import care.accord.reconciliation.webhook.store.WebhookRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is asked for when somebody subscribes, or changes a subscription.
///
/// @param contract of which alone it is to be told; all in sight without one
@Schema(description = "Whom to tell, and of what.")
record WebhookRequest(
        @Schema(required = true, maxLength = 1_000, examples = "https://receiver.example/accord")
                @Nullable String url,
        @Schema(required = true, minItems = 1) @Nullable List<@Nullable String> topics,
        @Nullable String contract,
        @Schema(maxLength = 4_000) @Nullable String description) {

    /// Writes it into the row, in the transaction of its owner. A contract of others is refused like one that does not exist.
    void writeTo(WebhookRow row, Reach reach) {
        row.url = Texts.required(url, "/url");
        reach.objection(row.url)
                .ifPresent(objection -> {
                    throw Texts.invalid("/url", objection);
                });
        row.topics = checkedTopics();
        row.contractId = checkedContract();
        row.description = Texts.optional(description, "/description");
    }

    private List<String> checkedTopics() {
        if (topics == null || topics.isEmpty()) {
            throw Texts.invalid("/topics", "topics is missing; %s".formatted(choice()));
        }
        for (int i = 0; i < topics.size(); i++) {
            if (!Envelopes.TOPICS.contains(String.valueOf(topics.get(i)))) {
                throw Texts.invalid(
                        "/topics/" + i, "there is no such topic; %s".formatted(choice()));
            }
        }
        return Envelopes.TOPICS.stream().filter(topics::contains).toList();
    }

    private static String choice() {
        return "choose among " + String.join(", ", Envelopes.TOPICS);
    }

    private @Nullable String checkedContract() {
        if (contract == null) {
            return null;
        }
        return ContractRow.current(contract)
                .map(row -> row.contractId)
                .orElseThrow(() ->
                        Texts.invalid("/contract", "there is no such contract that you may see"));
    }
}
