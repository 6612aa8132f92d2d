package care.accord.attribution.journey;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;

/// Validates resources against Da Vinci ATR 2.1.0 and US Core 7.0.0, from the packages of the test data.
final class Profiles {
    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int NAME_LENGTH = 100;
    private static final Set<String> USED = Set.of("StructureDefinition", "ValueSet", "CodeSystem");
    private static final FhirContext R4 = FhirContext.forR4();

    private final FhirValidator validator;

    private Profiles(FhirValidator validator) {
        this.validator = validator;
    }

    /// Empty where the test data has no profiles.
    static Optional<Profiles> load() {
        String root = System.getProperty("accord.root", "../..");
        String named = System.getenv("ACCORD_TEST_DATA");
        Path data = named == null ? Path.of(root, "..", "shared", "data") : Path.of(named);
        Path fhir = data.resolve("fhir");
        return Files.exists(fhir.resolve("atr-2.1.0"))
                ? Optional.of(new Profiles(validator(fhir)))
                : Optional.empty();
    }

    /// What is wrong with a resource, an error or worse, one line each.
    List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static FhirValidator validator(Path fhir) {
        PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(R4);
        addPackage(profiles, fhir.resolve("packages/us_core_700.tgz"));
        try (Stream<Path> files = Files.list(fhir.resolve("atr-2.1.0"))) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .forEach(file -> add(profiles, R4.newXmlParser().parseResource(read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(profiles, ours());
        profiles.addValueSet(purposesOfUse());
        ValidationSupportChain chain =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(R4),
                        profiles,
                        new CommonCodeSystemsTerminologyService(R4),
                        new InMemoryTerminologyServerValidationSupport(R4),
                        new SnapshotGeneratingValidationSupport(R4));
        return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /// ATR's value set of characteristics includes one of another guide, which is not in the test data; nobody's codes.
    private static ValueSet purposesOfUse() {
        ValueSet none = new ValueSet();
        none.setUrl("http://hl7.org/fhir/us/davinci-cdex/ValueSet/cdex-POU");
        none.setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.ACTIVE);
        none.getCompose().addInclude().setSystem("urn:accord:nothing").addConcept().setCode("none");
        return none;
    }

    private static IBaseResource ours() {
        try (InputStream in =
                Objects.requireNonNull(
                        Profiles.class.getResourceAsStream(
                                "/fhir/StructureDefinition-attribution-reason.json"))) {
            return R4.newJsonParser()
                    .parseResource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PrePopulatedValidationSupport profiles, IBaseResource resource) {
        if (USED.contains(resource.fhirType())) {
            profiles.addResource(resource);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the definitions of a package: a gzipped tar archive, whose entries are a block of header and blocks of content.
    private static void addPackage(PrePopulatedValidationSupport profiles, Path archive) {
        try (InputStream tar =
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] header = tar.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                String name = text(header, 0, NAME_LENGTH);
                int size = Integer.parseInt(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (USED.stream().anyMatch(kind -> name.startsWith("package/" + kind + "-"))) {
                    String json = new String(content, StandardCharsets.UTF_8);
                    add(profiles, R4.newJsonParser().parseResource(json));
                }
                header = tar.readNBytes(BLOCK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.US_ASCII);
    }
}
