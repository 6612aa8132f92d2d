package care.accord.population.files;

import care.accord.vocabulary.Npi;
import care.accord.vocabulary.Tin;
import java.util.Optional;

/// The columns `npi` and `tin` of a list, one of which every line has.
record NamedProvider(Column npi, Column tin) {

    static NamedProvider in(Columns columns) {
        return new NamedProvider(
                columns.optional("npi", Form.digits(10)), columns.optional("tin", Form.digits(9)));
    }

    void check(CsvLine line) {
        if (!line.has(npi) && !line.has(tin)) {
            line.reject(npi, "is blank and so is tin: name a clinician, a practice or both");
        }
        if (line.has(npi) && !Npi.isValid(line.text(npi))) {
            line.reject(npi, "'%s' has a wrong check digit".formatted(line.text(npi)));
        }
    }

    Optional<Npi> clinician(CsvLine line) {
        return line.has(npi) ? Optional.of(new Npi(line.text(npi))) : Optional.empty();
    }

    Optional<Tin> practice(CsvLine line) {
        return line.has(tin) ? Optional.of(new Tin(line.text(tin))) : Optional.empty();
    }
}
