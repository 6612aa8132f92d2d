package care.accord.servicekit.parts;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.utilities.npm.NpmPackage;

/// Validates what is exchanged against implementation guides of the test data.
public final class ProfileValidator {
    private static final Set<String> DEFINITIONS =
            Set.of("StructureDefinition", "ValueSet", "CodeSystem");
    private static final Path CONTENTS = Path.of("package.json");
    private static final FhirContext R4 = FhirContext.forR4();

    private final FhirValidator validator;

    private ProfileValidator(FhirValidator validator) {
        this.validator = validator;
    }

    /// A validator of what follows these guides.
    ///
    /// @param guides folders and packages below the test data's `fhir`
    /// @param own definitions that those refer to or that are newer than FHIR's own
    /// @return empty where the test data does not have the guides
    public static Optional<ProfileValidator> against(
            List<String> guides, List<? extends IBaseResource> own) {
        List<Path> paths = guides.stream().map(testData().resolve("fhir")::resolve).toList();
        if (!paths.stream().allMatch(Files::exists)) {
            return Optional.empty();
        }
        PrePopulatedValidationSupport profiles = new PrePopulatedValidationSupport(R4);
        paths.stream()
                .flatMap(guide -> (Files.isDirectory(guide) ? folder(guide) : archive(guide)))
                .filter(definition -> DEFINITIONS.contains(definition.fhirType()))
                .forEach(profiles::addResource);
        own.forEach(profiles::addResource);
        ValidationSupportChain chain =
                new ValidationSupportChain(
                        profiles,
                        new DefaultProfileValidationSupport(R4),
                        new CommonCodeSystemsTerminologyService(R4),
                        new InMemoryTerminologyServerValidationSupport(R4),
                        new SnapshotGeneratingValidationSupport(R4));
        return Optional.of(
                new ProfileValidator(
                        R4.newValidator()
                                .registerValidatorModule(new FhirInstanceValidator(chain))));
    }

    /// What is wrong with a resource, an error or worse, one line each.
    public List<String> errors(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private static Path testData() {
        String named = System.getenv("ACCORD_TEST_DATA");
        return named == null
                ? Path.of(System.getProperty("accord.root", "../.."), "..", "shared", "data")
                : Path.of(named);
    }

    private static Stream<IBaseResource> folder(Path guide) {
        try (Stream<Path> files = Files.list(guide)) {
            return files
                    .filter(file -> !file.endsWith(CONTENTS))
                    .sorted()
                    .map(ProfileValidator::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IBaseResource read(Path file) {
        try {
            String text = Files.readString(file);
            return file.toString().endsWith(".xml")
                    ? R4.newXmlParser().parseResource(text)
                    : R4.newJsonParser().parseResource(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<IBaseResource> archive(Path guide) {
        try (InputStream in = Files.newInputStream(guide)) {
            NpmPackage archive = NpmPackage.fromPackage(in);
            return archive.listResources(DEFINITIONS).stream()
                    .map(name -> read(archive, name))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IBaseResource read(NpmPackage archive, String name) {
        try (InputStream in = archive.load("package", name)) {
            return R4.newJsonParser()
                    .parseResource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
