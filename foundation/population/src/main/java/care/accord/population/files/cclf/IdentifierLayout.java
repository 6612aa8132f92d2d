package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import java.util.List;
import java.util.Set;

/// CCLF9: one record a previous identifier of a beneficiary. Records of old claim numbers (`H`) say nothing about the
/// identifiers that the other files use.
final class IdentifierLayout implements CclfLayout {
    static final String MBI = "M";

    private final Fields fields = new Fields(CclfFile.IDENTIFIERS);
    final Field kind = fields.required("HICN_MBI_XREF_IND", Form.oneOf(Set.of("H", MBI)));
    final Field current = fields.required("CRNT_NUM", Form.IDENTIFIER);
    final Field previous = fields.required("PRVS_NUM", Form.IDENTIFIER);
    final Field obsolete = fields.optional("PRVS_ID_OBSLT_DT", Forms.DATE);

    @Override
    public CclfFile file() {
        return CclfFile.IDENTIFIERS;
    }

    @Override
    public List<Field> fields() {
        return fields.list();
    }

    @Override
    public String person(FixedRecord record) {
        return record.text(current);
    }

    @Override
    public String claim(FixedRecord record) {
        return "";
    }
}
