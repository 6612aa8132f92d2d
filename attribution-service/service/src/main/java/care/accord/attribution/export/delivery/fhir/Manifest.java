package care.accord.attribution.export.delivery.fhir;

import care.accord.attribution.attributionlist.fhir.FhirAnswer;
import care.accord.attribution.attributionlist.fhir.FhirJson;
import care.accord.attribution.export.ExportOrder;
import care.accord.attribution.export.store.ExportFileRow;
import care.accord.attribution.export.store.ExportJobRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The manifest of a finished export, as versions 2 and 3 of FHIR Bulk Data Access write it.
@ApplicationScoped
class Manifest {
    private final FhirAnswer answer;

    @Inject
    Manifest(FhirAnswer answer) {
        this.answer = answer;
    }

    Map<String, Object> of(ExportJobRow job, ExportOrder order, List<ExportFileRow> files) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("transactionTime", FhirJson.instant(job.transactionTime));
        manifest.put("request", job.request);
        manifest.put("requiresAccessToken", true);
        for (String purpose : List.of("output", "deleted", "error")) {
            manifest.put(
                    purpose,
                    files.stream()
                            .filter(file -> file.purpose.equals(purpose))
                            .map(file -> entry(job, file))
                            .toList());
        }
        manifest.put(
                "extension",
                Map.of(
                        "urn:accord:lists",
                        order.lists().stream()
                                .map(list ->
                                        "Group/%s/_history/%s"
                                                .formatted(list.contractId(), list.version()))
                                .toList()));
        return manifest;
    }

    private Map<String, Object> entry(ExportJobRow job, ExportFileRow file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", file.resourceType);
        entry.put(
                "url",
                answer.url(ExportJobResource.PATH + job.jobId + "/files/" + file.fileNumber));
        entry.put("count", file.resources);
        entry.put(
                "extension",
                Map.of("urn:accord:bytes", file.bytes, "urn:accord:sha256", file.sha256));
        return entry;
    }
}
