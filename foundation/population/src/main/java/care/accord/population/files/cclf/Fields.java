package care.accord.population.files.cclf;

import care.accord.population.files.Form;
import care.accord.population.files.cclf.Field.Need;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The fields of a file that are read, while its layout is written down: names and forms come from the code, positions
/// from the published layout.
final class Fields {
    private final CclfFile file;
    private final List<Field> fields = new ArrayList<>();

    Fields(CclfFile file) {
        this.file = file;
    }

    Field required(String name, Form form) {
        return add(name, form, Need.REQUIRED);
    }

    Field optional(String name, Form form) {
        return add(name, form, Need.OPTIONAL);
    }

    private Field add(String name, Form form, Need need) {
        Published.Place place = Published.place(file, name);
        Field field = new Field(name, fields.size(), place.start() - 1, place.end(), form, need);
        fields.add(field);
        return field;
    }

    List<Field> list() {
        return Collections.unmodifiableList(fields);
    }
}
