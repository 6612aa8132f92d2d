package care.accord.metrics.measure.fhir;

import care.accord.programrules.IanaZone;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;

/// How the CQL engine reads R4 objects, days in the time of a zone: a date, and a date-time that was written without an
/// offset, get the offset that the zone has on that day. The engine alone would give them the offset of the machine.
final class ZonedModel extends R4FhirModelResolver {
    private final ZoneId rules;

    ZonedModel(IanaZone zone) {
        super(Fhir.r4());
        rules = zone.rules();
    }

    @Override
    protected Calendar getCalendar(BaseDateTimeType value) {
        GregorianCalendar written = value.getValueAsCalendar();
        return value.getTimeZone() == null
                ? GregorianCalendar.from(written.toZonedDateTime().toLocalDateTime().atZone(rules))
                : written;
    }
}
