package care.accord.population.store.snapshot;

import care.accord.vocabulary.Usd;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// `manifest.json` of a snapshot: dates as ISO text, money as decimals.
public final class ManifestFile {
    public static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .addModule(money())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .withConfigOverride(
                            Map.class,
                            // Manifests written before feeds had remarks have none.
                            map ->
                                    map.setSetterInfo(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private ManifestFile() {}

    private static SimpleModule money() {
        return new SimpleModule()
                .addSerializer(
                        Usd.class,
                        new JsonSerializer<>() {
                            @Override
                            public void serialize(
                                    Usd amount, JsonGenerator json, SerializerProvider provider)
                                    throws IOException {
                                json.writeString(amount.dollars().toPlainString());
                            }
                        })
                .addDeserializer(
                        Usd.class,
                        new JsonDeserializer<>() {
                            @Override
                            public Usd deserialize(JsonParser json, DeserializationContext context)
                                    throws IOException {
                                return Usd.of(json.getText());
                            }
                        });
    }

    /// The manifest as a file of a scratch folder.
    public static Path write(SnapshotManifest manifest, Path scratch) throws IOException {
        return Files.write(
                Files.createTempFile(scratch, "manifest", ".json"),
                JSON.writeValueAsBytes(manifest));
    }

    public static SnapshotManifest read(byte[] bytes) throws IOException {
        try {
            JsonNode manifest = JSON.readTree(bytes);
            int version = manifest.path("schemaVersion").asInt();
            if (version != SnapshotManifest.SCHEMA_VERSION) {
                throw new OutdatedSnapshot(version);
            }
            return JSON.treeToValue(manifest, SnapshotManifest.class);
        } catch (JsonProcessingException _) {
            throw new CorruptedFile(NAME, "is not a manifest");
        }
    }
}
