package care.accord.metrics.gap.rest;

import care.accord.servicekit.listing.Csv;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The worklist as a table.
final class GapCsv {
    private GapCsv() {}

    static String of(List<GapJson> gaps) {
        Csv csv =
                new Csv(
                        "contract",
                        "measure",
                        "rate",
                        "status",
                        "due",
                        "person",
                        "beneficiary_id",
                        "name",
                        "tin",
                        "npi",
                        "needed",
                        "evidence",
                        "remarks");
        for (GapJson gap : gaps) {
            csv.row(
                    gap.contractId(),
                    gap.measure(),
                    Objects.requireNonNullElse(gap.rate(), ""),
                    gap.status(),
                    gap.due(),
                    gap.person(),
                    gap.beneficiaryId(),
                    gap.name(),
                    gap.provider().tin(),
                    gap.provider().npi(),
                    Objects.requireNonNullElse(gap.needed(), ""),
                    String.join("; ", gap.evidence()),
                    gap.remarks().stream()
                            .map(remark -> (remark.code() + " " + remark.text()).strip())
                            .collect(Collectors.joining("; ")));
        }
        return csv.toString();
    }
}
