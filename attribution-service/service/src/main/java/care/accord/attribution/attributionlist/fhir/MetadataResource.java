package care.accord.attribution.attributionlist.fhir;

import care.accord.servicekit.problem.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What this FHIR server can do, and the extensions that it adds to ATR. Anybody may know.
@Path("/fhir")
@Produces({FhirAnswer.FHIR_JSON, FhirAnswer.JSON})
@RunOnVirtualThread
@PermitAll
@Tag(name = "FHIR: Da Vinci ATR 2.1.0")
public class MetadataResource {
    /// The extension by which clients found the token endpoint before there was a smart-configuration; some still ask here first.
    private static final String OAUTH_URIS =
            "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

    private static final Set<String> EXTENSIONS =
            Set.of("attribution-reason", "attribution-sharing");

    private final ObjectMapper mapper;
    private final FhirAnswer answer;
    private final String endpoints;

    @Inject
    MetadataResource(
            ObjectMapper mapper,
            FhirAnswer answer,
            @ConfigProperty(name = "accord.issuer") String issuer) {
        this.mapper = mapper;
        this.answer = answer;
        this.endpoints = issuer + "/protocol/openid-connect/";
    }

    @GET
    @Path("/metadata")
    @Operation(summary = "The CapabilityStatement")
    public String capabilities() {
        ObjectNode statement = read("CapabilityStatement-accord.json");
        ObjectNode implementation = (ObjectNode) statement.get("implementation");
        implementation.put("url", answer.url("").replaceAll("/$", ""));
        ObjectNode security = (ObjectNode) statement.at("/rest/0/security");
        ArrayNode uris =
                security.putArray("extension")
                        .addObject()
                        .put("url", OAUTH_URIS)
                        .putArray("extension");
        uris.addObject().put("url", "token").put("valueUri", endpoints + "token");
        uris.addObject().put("url", "authorize").put("valueUri", endpoints + "auth");
        return statement.toString();
    }

    @GET
    @Path("/StructureDefinition/{name}")
    @Operation(summary = "The extension attribution-reason or attribution-sharing")
    public String definition(@PathParam("name") String name) {
        if (!EXTENSIONS.contains(name)) {
            throw Problem.notFound();
        }
        return read("StructureDefinition-%s.json".formatted(name)).toString();
    }

    private ObjectNode read(String file) {
        try (InputStream in = MetadataResource.class.getResourceAsStream("/fhir/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The service was built without " + file);
            }
            return (ObjectNode) mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
