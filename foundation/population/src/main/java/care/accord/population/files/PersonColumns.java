package care.accord.population.files;

import care.accord.population.files.Column.Role;
import care.accord.vocabulary.BeneficiaryId;

/// The columns with which the tables of an assignment list report say whom a line is about.
final class PersonColumns {
    private final Column id;
    private final Column died;

    PersonColumns(Columns columns) {
        id = columns.required("BENE_MBI_ID", Form.IDENTIFIER, Role.PERSON);
        columns.ignored("BENE_HIC_NUM", "BENE_1ST_NAME", "BENE_LAST_NAME", "BENE_SEX_CD");
        columns.optional("BENE_BRTH_DT", Form.REPORT_DATE);
        died = columns.optional("BENE_DEATH_DT", Form.REPORT_DATE);
    }

    BeneficiaryId id(CsvLine line) {
        return new BeneficiaryId(line.text(id));
    }

    Column died() {
        return died;
    }
}
