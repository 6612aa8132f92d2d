package care.accord.population.files.cclf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a delivery or of a file in it, as CMS writes them: `P.A1234.ACO.ZC8Y24.D240115.T0930000` for an
/// accountable care organization, `P.BCD.A1234.ZC8Y24.D240115.T0930000` for the beneficiaries that a data service may ask
/// about. A delivery has no file character: `P.A1234.ACO.ZCY24.D240115.T0930000`.
///
/// @param environment `P` production or `T` test
/// @param run `Y` for a monthly delivery or `R` for run-out
/// @param year two digits of the performance year
/// @param created the day CMS made the file
record CclfName(
        String environment,
        Recipient recipient,
        String organization,
        Optional<CclfFile> file,
        String run,
        String year,
        LocalDate created) {
    private static final Pattern FORM =
            Pattern.compile(
                    "([PT])\\.(?:([A-Z0-9]{2,10})\\.ACO|BCD\\.([A-Z0-9]{2,10}))"
                            + "\\.ZC([0-9AB])?([YR])([0-9]{2})\\.D([0-9]{6})\\.T[0-9]{7}(\\.zip)?",
                    Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /// Whom CMS delivers to.
    enum Recipient {
        /// An organization: all files.
        ORGANIZATION,
        /// A data service: who the beneficiaries are, no claims.
        DATA_SERVICE
    }

    static Optional<CclfName> parse(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            boolean organization = parts.group(2) != null;
            return Optional.of(
                    new CclfName(
                            parts.group(1),
                            organization ? Recipient.ORGANIZATION : Recipient.DATA_SERVICE,
                            organization ? parts.group(2) : parts.group(3),
                            Optional.ofNullable(parts.group(4)).flatMap(CclfFile::of),
                            parts.group(5),
                            parts.group(6),
                            LocalDate.parse(parts.group(7), DAY)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether both belong to one delivery: the same recipient, year, run and day.
    boolean belongsWith(CclfName other) {
        return sameRecipient(other)
                && run.equals(other.run)
                && year.equals(other.year)
                && created.equals(other.created);
    }

    boolean sameRecipient(CclfName other) {
        return environment.equals(other.environment)
                && recipient == other.recipient
                && organization.equals(other.organization);
    }
}
