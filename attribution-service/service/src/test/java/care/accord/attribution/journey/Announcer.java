package care.accord.attribution.journey;

import care.accord.messages.ContractActivated;
import care.accord.messages.Parties;
import care.accord.messages.Period;
import care.accord.messages.Topics;
import care.accord.programrules.chain.ChainText;
import care.accord.programrules.chain.ChainTree;
import care.accord.programrules.chain.RuleChain;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Announces contracts as reconciliation-service does.
record Announcer(ObjectMapper json) {
    private static final Period YEAR =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static final int DISPUTE_WINDOW_DAYS = 60;

    static ContractActivated contract(String id, int version, Parties parties) {
        return new ContractActivated(
                id,
                version,
                "Shared savings",
                parties,
                "Payer",
                "Provider organization",
                YEAR,
                new ContractActivated.AttributionTerms(
                        "plurality-of-allowed-charges", "mssp-primary-care", YEAR),
                List.of(),
                DISPUTE_WINDOW_DAYS);
    }

    /// The contract with a rule chain in place of a program.
    ///
    /// @param document of the chain
    static ContractActivated chained(String id, Parties parties, String document) {
        RuleChain chain = ChainText.read(document).orThrow();
        ContractActivated program = contract(id, 1, parties);
        return new ContractActivated(
                program.contractId(),
                program.version(),
                program.name(),
                program.parties(),
                program.payerName(),
                program.providerName(),
                program.performancePeriod(),
                new ContractActivated.AttributionTerms(
                        "rule-chain", chain.id(), YEAR, ChainTree.of(chain)),
                program.measures(),
                DISPUTE_WINDOW_DAYS);
    }

    void announce(ContractActivated contract) {
        String broker =
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer())) {
            ProducerRecord<String, String> record =
                    new ProducerRecord<>(
                            Topics.CONTRACT_ACTIVATED,
                            contract.contractId(),
                            json.writeValueAsString(contract));
            header(record, "ce_id", UUID.randomUUID().toString());
            header(record, "ce_tenant", contract.parties().payer());
            header(record, "ce_initiator", "approver");
            producer.send(record).get();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new IllegalStateException("The contract could not be announced", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted", e);
        }
    }

    private static void header(ProducerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
