package care.accord.sampledata;

import care.accord.sampledata.care.World;
import care.accord.sampledata.member.Calendar;
import care.accord.sampledata.member.Payer;
import care.accord.sampledata.provider.Directory;
import care.accord.vocabulary.DateSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/// Which county to generate. The same values give the same bytes, everywhere.
///
/// @param members of both payers together, 100 to 10 million
/// @param period whole months, at least 24; the last twelve are the performance period
/// @param cutOff last day of receipt of the first delivery of claims
/// @param runOut last day of receipt of the second delivery
public record County(long seed, int members, DateSpan period, LocalDate cutOff, LocalDate runOut) {
    private static final int FEWEST_MEMBERS = 100;
    private static final int MOST_MEMBERS = 10_000_000;
    private static final int FEWEST_MONTHS = 24;
    private static final int MOST_MONTHS = 60;
    private static final int NORTHERN_PERCENTAGE = 55;

    public County {
        if (members < FEWEST_MEMBERS || members > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "members is %d; a county has %d to %d"
                            .formatted(members, FEWEST_MEMBERS, MOST_MEMBERS));
        }
        Calendar calendar = new Calendar(period);
        if (calendar.months() < FEWEST_MONTHS || calendar.months() > MOST_MONTHS) {
            throw new IllegalArgumentException(
                    "months is %d; a period has %d to %d"
                            .formatted(calendar.months(), FEWEST_MONTHS, MOST_MONTHS));
        }
        if (!calendar.performancePeriod().contains(cutOff)) {
            throw new IllegalArgumentException(
                    "cut-off is %s; it lies within the last twelve months, %s"
                            .formatted(cutOff, calendar.performancePeriod()));
        }
        if (runOut.isBefore(period.end().plusMonths(2))) {
            throw new IllegalArgumentException(
                    "run-out is %s; it is at least two months after %s"
                            .formatted(runOut, period.end()));
        }
    }

    /// The county of county.properties, with its seed, size and dates.
    public static County standard() {
        Properties defaults = new Properties();
        try (InputStream in =
                Objects.requireNonNull(County.class.getResourceAsStream("county.properties"))) {
            defaults.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalDate start = LocalDate.parse(defaults.getProperty("start"));
        int months = Integer.parseInt(defaults.getProperty("months"));
        return new County(
                Long.parseLong(defaults.getProperty("seed")),
                Integer.parseInt(defaults.getProperty("members")),
                new DateSpan(start, start.plusMonths(months).minusDays(1)),
                LocalDate.parse(defaults.getProperty("cut-off")),
                LocalDate.parse(defaults.getProperty("run-out")));
    }

    public County withSeed(long otherSeed) {
        return new County(otherSeed, members, period, cutOff, runOut);
    }

    public County withMembers(int otherMembers) {
        return new County(seed, otherMembers, period, cutOff, runOut);
    }

    /// Another period; the cut-off stays three months before its end and the run-out three months after it.
    public County withPeriod(DateSpan otherPeriod) {
        LocalDate dayAfter = otherPeriod.end().plusDays(1);
        return new County(
                seed,
                members,
                otherPeriod,
                dayAfter.minusMonths(3).minusDays(1),
                dayAfter.plusMonths(3).minusDays(1));
    }

    public County withCutOff(LocalDate otherCutOff) {
        return new County(seed, members, period, otherCutOff, runOut);
    }

    public Calendar calendar() {
        return new Calendar(period);
    }

    public Directory directory() {
        return Directory.of(seed, members);
    }

    public int members(Payer payer) {
        int northern = (int) ((long) members * NORTHERN_PERCENTAGE / 100);
        return switch (payer) {
            case NORTH -> northern;
            case SOUTH -> members - northern;
        };
    }

    World world() {
        return new World(calendar(), directory(), Calendar.day(cutOff), Calendar.day(runOut));
    }
}
