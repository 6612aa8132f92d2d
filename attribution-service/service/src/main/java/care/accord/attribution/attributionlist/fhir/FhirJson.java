package care.accord.attribution.attributionlist.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Writes FHIR JSON as it goes: nothing of a resource is kept in memory, so a list of a million members costs what one
/// member does.
public final class FhirJson implements AutoCloseable {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String ABSENT =
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final JsonGenerator json;

    public FhirJson(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /// Writes resources line by line: NDJSON.
    public static FhirJson lines(OutputStream out) throws IOException {
        FhirJson json = new FhirJson(out);
        json.json.setRootValueSeparator(new SerializedString("\n"));
        json.json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    /// Part of a resource.
    public interface Part {
        void write() throws IOException;
    }

    public void object(Part content) throws IOException {
        json.writeStartObject();
        content.write();
        json.writeEndObject();
    }

    public void object(String name, Part content) throws IOException {
        json.writeFieldName(name);
        object(content);
    }

    /// Names what is written next.
    public void field(String name) throws IOException {
        json.writeFieldName(name);
    }

    public void array(String name, Part content) throws IOException {
        json.writeArrayFieldStart(name);
        content.write();
        json.writeEndArray();
    }

    public void resource(String type, String id) throws IOException {
        text("resourceType", type);
        text("id", id);
    }

    public void text(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    /// Leaves a blank value out: FHIR knows no empty strings.
    public void textIfAny(String name, String value) throws IOException {
        if (!value.isBlank()) {
            text(name, value);
        }
    }

    public void value(String text) throws IOException {
        json.writeString(text);
    }

    /// A number in an array.
    public void value(long number) throws IOException {
        json.writeNumber(number);
    }

    public void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    /// An exact decimal.
    public void decimal(String name, BigDecimal value) throws IOException {
        json.writeNumberField(name, value);
    }

    public void flag(String name, Boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    public void instant(String name, OffsetDateTime at) throws IOException {
        text(name, instant(at));
    }

    public static String instant(OffsetDateTime at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    }

    public void period(String name, LocalDate start, LocalDate end) throws IOException {
        object(
                name,
                () -> {
                    text("start", start.toString());
                    text("end", end.toString());
                });
    }

    public void reference(String name, String target) throws IOException {
        object(name, () -> text("reference", target));
    }

    public void reference(String name, String target, String display) throws IOException {
        object(
                name,
                () -> {
                    text("reference", target);
                    textIfAny("display", display);
                });
    }

    /// An identifier in an array.
    public void identifier(String system, String value) throws IOException {
        object(() -> {
            text("system", system);
            text("value", value);
        });
    }

    /// An identifier in an array, with its type of table 0203.
    public void identifier(Systems.IdentifierType type, String system, String value)
            throws IOException {
        object(() -> {
            object("type", () -> coding(Systems.IDENTIFIER_TYPE, type.name()));
            text("system", system);
            text("value", value);
        });
    }

    /// The codings of a concept.
    public void coding(String system, String code) throws IOException {
        array(
                "coding",
                () ->
                        object(() -> {
                            text("system", system);
                            text("code", code);
                        }));
    }

    public void extension(String url, Part value) throws IOException {
        object(() -> {
            text("url", url);
            value.write();
        });
    }

    public void money(String name, BigDecimal dollars) throws IOException {
        object(
                name,
                () -> {
                    json.writeNumberField("value", dollars);
                    text("currency", "USD");
                });
    }

    /// Says that a required element is not known, in the place of its value.
    public void absent(String name) throws IOException {
        object("_" + name, this::absent);
    }

    public void absent() throws IOException {
        array("extension", () -> extension(ABSENT, () -> text("valueCode", "unknown")));
    }

    public void meta(@Nullable String versionId, OffsetDateTime updated, String profile)
            throws IOException {
        object("meta", () -> metaContent(versionId, updated, profile));
    }

    public void metaContent(@Nullable String versionId, OffsetDateTime updated, String profile)
            throws IOException {
        if (versionId != null) {
            text("versionId", versionId);
        }
        instant("lastUpdated", updated);
        array("profile", () -> value(profile));
    }

    /// Hands over what was written so far.
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
