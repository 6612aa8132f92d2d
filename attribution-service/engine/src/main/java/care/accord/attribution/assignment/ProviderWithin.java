package care.accord.attribution.assignment;

import care.accord.attribution.primarycare.LineColumns;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The practice and clinician inside the winning entity with the largest charges; a tie goes to the smaller TIN, then NPI.
/// CMS defines no such person for a shared savings contract: it serves panels and outreach.
final class ProviderWithin {
    private static final Comparator<Map.Entry<Provider, Long>> LARGEST_FIRST =
            Map.Entry.<Provider, Long>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().tin())
                    .thenComparing(entry -> entry.getKey().npi());

    private ProviderWithin() {}

    /// @param slot position of the entity on the worksheet
    static Provider entity(int slot, Worksheet sheet, LineColumns columns) {
        Map<Provider, Long> charges = new HashMap<>();
        for (int position = 0; position < sheet.size; position++) {
            if (sheet.slot[position] == slot && sheet.isCompared(position, sheet.step)) {
                charges.merge(
                        provider(sheet.line[position], columns),
                        sheet.charges[position],
                        Math::addExact);
            }
        }
        return charges.entrySet().stream().min(LARGEST_FIRST).orElseThrow().getKey();
    }

    private static Provider provider(int line, LineColumns columns) {
        return new Provider(
                columns.dictionaries().tin().value(columns.tin(line)),
                columns.dictionaries().npi().value(columns.renderingNpi(line)));
    }
}
