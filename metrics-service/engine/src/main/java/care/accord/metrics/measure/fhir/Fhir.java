package care.accord.metrics.measure.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import care.accord.programrules.IanaZone;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opencds.cqf.cql.engine.model.CachingModelResolverDecorator;
import org.opencds.cqf.cql.engine.model.ModelResolver;

/// The one description of FHIR R4 in the process: building it costs a second, so it is built at first use and shared.
final class Fhir {
    private Fhir() {}

    private static final class Holder {
        private static final FhirContext R4 = FhirContext.forR4();
        private static final Map<IanaZone, ModelResolver> MODELS = new ConcurrentHashMap<>();
    }

    static FhirContext r4() {
        return Holder.R4;
    }

    /// How the CQL engine reads R4 objects in a zone; building it walks every type of the model.
    static ModelResolver model(IanaZone zone) {
        return Holder.MODELS.computeIfAbsent(
                zone, known -> new CachingModelResolverDecorator(new ZonedModel(known)));
    }

    /// Reads resources as received; what a measure does not use may be wrong in them.
    static IParser lenientParser() {
        return r4().newJsonParser().setParserErrorHandler(new LenientErrorHandler(false));
    }
}
