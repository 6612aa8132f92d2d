package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/// Answers the engine's retrieves from the record of the person at hand, by index instead of by scan.
final class RecordRetrieval implements RetrieveProvider {
    private final ValueSets valueSets;
    private @Nullable PatientRecord record;

    RecordRetrieval(ValueSets valueSets) {
        this.valueSets = valueSets;
    }

    void moveTo(PatientRecord next) {
        record = next;
    }

    @Override
    public Iterable<Object> retrieve(
            @Nullable String context,
            @Nullable String contextPath,
            @Nullable Object contextValue,
            String dataType,
            @Nullable String templateId,
            @Nullable String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet,
            @Nullable String datePath,
            @Nullable String dateLowPath,
            @Nullable String dateHighPath,
            @Nullable Interval dateRange) {
        if (record == null) {
            throw new IllegalStateException("No record is at hand");
        }
        if (dateRange != null) {
            throw new UnsupportedOperationException(
                    "A retrieve of %s filters by date; state the dates in a where clause"
                            .formatted(dataType));
        }
        Collection<Resource> found =
                codePath == null || (codes == null && valueSet == null)
                        ? record.ofType(dataType)
                        : record.withCodes(
                                dataType,
                                codePath,
                                wanted(record, dataType, codePath, codes, valueSet));
        List<Object> fitting = new ArrayList<>(found.size());
        for (Resource resource : found) {
            if (Profiles.fits(resource, templateId)) {
                fitting.add(resource);
            }
        }
        return fitting;
    }

    private List<String> wanted(
            PatientRecord at,
            String dataType,
            String codePath,
            @Nullable Iterable<Code> codes,
            @Nullable String valueSet) {
        List<String> wanted = new ArrayList<>();
        if (valueSet != null) {
            Set<String> members = valueSets.codes(valueSet);
            at.codesAt(dataType, codePath).stream().filter(members::contains).forEach(wanted::add);
        }
        if (codes != null) {
            codes.forEach(code -> wanted.add(PatientRecord.key(code.getSystem(), code.getCode())));
        }
        return wanted;
    }
}
