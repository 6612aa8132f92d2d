package care.accord.population.files.cclf;

import java.util.List;

/// The layouts of the files whose records are joined person by person.
final class Layouts {
    private Layouts() {}

    static List<CclfLayout> joined() {
        return List.of(
                new PartAHeaderLayout(),
                new RevenueCenterLayout(),
                new ProcedureLayout(),
                new DiagnosisLayout(),
                PartBLayout.physicians(),
                PartBLayout.equipment(),
                new PartDLayout(),
                new BeneficiaryLayout(),
                new ClaimPartLayout(CclfFile.PART_A_PROGRAMS),
                new ClaimPartLayout(CclfFile.PART_B_PROGRAMS));
    }
}
