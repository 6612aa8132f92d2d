package care.accord.benchmarks.lines;

/// People and their spans of coverage, in the platform's eligibility layout.
final class EligibilityRows {
    static final String HEADER =
            "person_id,payer,plan,first_name,last_name,sex,race,ethnicity,birth_date,death_date,"
                    + "enrollment_start_date,enrollment_end_date,dual_status_code,medicare_status_code,"
                    + "coverage,state,county_fips,zip_code,language,area_deprivation_index\n";

    private static final byte[] PAYER = Text.of(",medicare,ffs,Person,Number,");
    private static final byte[][] SEX = Text.of("female", "male");
    private static final byte[] RACE = Text.of(",white,not-hispanic,");
    private static final byte[] REST = Text.of(",TX,48001,75751,en,50\n");
    private static final byte[] STATUS = Text.of(",,10,");
    private static final byte[] BOTH = Text.of("AB");
    private static final byte[] PRIVATE = Text.of("MA");
    private static final byte[][] ONE = Text.of("A", "B");

    private EligibilityRows() {}

    static void write(Shape shape, int beneficiary, Text out) {
        Person person = new Person(beneficiary, out);
        int last = Days.lastOf(Days.MONTHS - 1);
        // A month of the window, or one before it, where it does no harm.
        int month = beneficiary % 15 + 9;
        switch (Profile.of(shape, beneficiary)) {
            case UNCOVERED -> person.span(0, Days.lastOf(beneficiary % 3 == 0 ? 13 : 8), BOTH);
            case DIED -> person.dies(Days.firstOf(month) + 9).span(0, Days.lastOf(month), BOTH);
            case MONTH_IN_PRIVATE_PLAN -> person.around(month, PRIVATE);
            case MONTH_OF_ONE_PART -> person.around(month, ONE[beneficiary % ONE.length]);
            case ORDINARY, PRACTITIONERS, SPECIALISTS, CENTER, FACILITY, HOSPITAL, TORN, UNSEEN ->
                    person.span(0, last, BOTH);
        }
    }

    /// One person's rows.
    private static final class Person {
        private final int number;
        private final Text out;
        private int death = -1;

        Person(int number, Text out) {
            this.number = number;
            this.out = out;
        }

        Person dies(int day) {
            death = day;
            return this;
        }

        /// A month of something else within full coverage.
        void around(int month, byte[] coverage) {
            span(0, Days.lastOf(month - 1), BOTH);
            span(Days.firstOf(month), Days.lastOf(month), coverage);
            if (month + 1 < Days.MONTHS) {
                span(Days.firstOf(month + 1), Days.lastOf(Days.MONTHS - 1), BOTH);
            }
        }

        void span(int from, int to, byte[] coverage) {
            LineRows.person(number, out).put(PAYER).put(SEX[number % 2]).put(RACE);
            out.digits(1930 + number % 30, 4).put('-').digits(number % 12 + 1, 2).put('-');
            out.digits(number % 28 + 1, 2).put(',');
            if (death >= 0) {
                out.put(Days.text(death));
            }
            out.put(',').put(Days.text(from)).put(',').put(Days.text(to));
            out.put(STATUS).put(coverage).put(REST);
        }
    }
}
