package care.accord.population.files.cclf;

import care.accord.population.files.ControlTotals;
import care.accord.population.files.FeedFile;
import care.accord.population.files.FeedSink;
import care.accord.population.files.PeopleSeen;
import care.accord.population.files.Progress;
import care.accord.population.files.Rejection;
import care.accord.population.files.Rejections;
import care.accord.population.files.Remark;
import care.accord.population.files.Remarks;
import care.accord.population.files.ReportedIdentity;
import care.accord.population.files.Tally;
import care.accord.population.files.Verdict;
import care.accord.population.files.WatchedStream;
import care.accord.population.files.cclf.CclfName.Recipient;
import care.accord.population.files.cclf.ControlFile.Declared;
import care.accord.population.files.cclf.Delivery.Member;
import care.accord.vocabulary.BeneficiaryId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/// Reads a delivery in two passes: every record of every file is checked against its layout and the control file and
/// written to scratch; then, if nothing was wrong, the records are joined person by person. Memory is bounded by a batch
/// of records and by what the delivery says of one person.
public final class CclfReader {
    /// Characters, a byte each.
    private static final long BATCH = 48L << 20;

    private final Optional<CclfName> archive;
    private final Progress progress;
    private final FeedSink sink;
    private final Rejections rejections = new Rejections();
    private final Map<CclfFile, FileOutcome> files = new EnumMap<>(CclfFile.class);
    private final Identities identities = new Identities();
    private final PeopleSeen people = new PeopleSeen();
    private final Remarks remarks = new Remarks();
    private long bytes;
    private long bytesChecked;
    private Optional<LocalDate> created = Optional.empty();
    private Optional<LocalDate> paidThrough = Optional.empty();

    private CclfReader(FeedFile file, FeedSink sink) {
        String name = file.name();
        archive = CclfName.parse(name);
        this.sink = sink;
        progress = file.progress();
        if (!java.nio.file.Files.isDirectory(file.path())) {
            CclfFolder.wrongName(name).ifPresent(reason -> reject("", reason));
        }
    }

    /// Reads a delivery and hands its claims to the sink, which must not act on them before the verdict is known.
    public static CclfOutcome read(FeedFile file, FeedSink sink) {
        CclfReader reader = new CclfReader(file, sink);
        reader.guarded(() -> {
            try (Delivery delivery = Delivery.open(file.path())) {
                reader.read(delivery);
            }
        });
        return reader.outcome();
    }

    /// What is wrong with a delivery before its records are looked at.
    static List<String> checkContents(FeedFile file) {
        CclfReader reader = new CclfReader(file, FeedSink.NOWHERE);
        reader.guarded(() -> {
            try (Delivery delivery = Delivery.open(file.path())) {
                Contents contents = reader.contents(delivery);
                reader.checkPresence(contents, reader.control(delivery, contents));
            }
        });
        return reader.rejections.first().stream()
                .map(rejection -> (rejection.field() + " " + rejection.reason()).strip())
                .toList();
    }

    private interface Reading {
        void run() throws IOException;
    }

    private void guarded(Reading reading) {
        try {
            reading.run();
        } catch (Delivery.Unreadable e) {
            reject("", e.reason());
        } catch (ZipException | java.io.EOFException _) {
            reject("", "the zip is damaged: send it again");
        } catch (ArithmeticException _) {
            reject("", "the amounts add up to more than can be counted");
        } catch (IOException e) {
            throw new UncheckedIOException("A delivery cannot be read", e);
        }
    }

    private void reject(String field, String reason) {
        rejections.add(new Rejection(0, field, reason));
    }

    private void read(Delivery delivery) throws IOException {
        Contents contents = contents(delivery);
        Map<CclfFile, Declared> declared = control(delivery, contents);
        checkPresence(contents, declared);
        try (SpillSorter sorter = new SpillSorter(BATCH)) {
            readIdentifiers(delivery, contents, declared);
            for (CclfLayout layout : Layouts.joined()) {
                Optional<Member> member = contents.find(layout.file());
                if (member.isPresent()) {
                    check(
                            delivery,
                            member.get(),
                            fileCheck(layout, declared),
                            (record, stream) -> spill(sorter, layout, record, stream));
                }
            }
            if (contents.find(CclfFile.CONTROL).isEmpty()) {
                files.values()
                        .forEach(file ->
                                remarks.add(Remark.UNCONTROLLED_RECORDS, file.accepted().lines()));
            }
            if (rejections.count() == 0) {
                announceIdentities();
                new Assembly(created.orElseThrow(), sink, rejections, remarks).assemble(sorter);
            }
        }
    }

    private Contents contents(Delivery delivery) {
        Contents contents = Contents.of(delivery.members(), archive, rejections);
        bytes = delivery.members().stream().mapToLong(Member::size).sum();
        created = contents.name().map(CclfName::created);
        return contents;
    }

    private Map<CclfFile, Declared> control(Delivery delivery, Contents contents)
            throws IOException {
        Optional<Member> member = contents.find(CclfFile.CONTROL);
        if (member.isEmpty()) {
            if (!isOfBeneficiariesAlone(contents)) {
                reject("CCLF0", "is missing: without it nothing can be reconciled");
            }
            return Map.of();
        }
        try (var content = delivery.open(member.get())) {
            return ControlFile.read(content, rejections);
        }
    }

    /// A data service's beneficiaries carry no amounts: where nobody says how many they are, they are taken as they come.
    private static boolean isOfBeneficiariesAlone(Contents contents) {
        return contents.find(CclfFile.BENEFICIARIES).isPresent()
                && contents.name()
                        .map(name -> name.recipient() == Recipient.DATA_SERVICE)
                        .orElse(false);
    }

    /// Everything the control file lists must be there, and nothing else. A data service gets the beneficiaries only.
    private void checkPresence(Contents contents, Map<CclfFile, Declared> declared) {
        boolean all =
                contents.name()
                        .map(name -> name.recipient() == Recipient.ORGANIZATION)
                        .orElse(false);
        if (declared.isEmpty()) {
            return;
        }
        for (CclfFile file : CclfFile.values()) {
            Declared said = declared.get(file);
            boolean present = contents.find(file).isPresent();
            boolean needed =
                    file == CclfFile.BENEFICIARIES || (all && said != null && said.count() > 0);
            if (needed && !present) {
                reject(
                        file.label(),
                        "is missing: CCLF0 says it has %s"
                                .formatted(said == null ? "no row" : said.count() + " records"));
            }
            if (present && said == null && file != CclfFile.CONTROL) {
                reject(file.label(), "is not listed in CCLF0");
            }
        }
    }

    private FileCheck fileCheck(CclfLayout layout, Map<CclfFile, Declared> declared) {
        return new FileCheck(layout, Optional.ofNullable(declared.get(layout.file())), rejections);
    }

    private void readIdentifiers(
            Delivery delivery, Contents contents, Map<CclfFile, Declared> declared)
            throws IOException {
        Optional<Member> member = contents.find(CclfFile.IDENTIFIERS);
        if (member.isEmpty()) {
            return;
        }
        IdentifierLayout layout = new IdentifierLayout();
        check(
                delivery,
                member.get(),
                fileCheck(layout, declared),
                (record, stream) -> {
                    if (record.text(layout.kind).equals(IdentifierLayout.MBI)) {
                        identities.add(
                                record.text(layout.previous),
                                record.text(layout.current),
                                stream.number());
                    }
                });
        identities.resolve(rejections);
    }

    private void check(Delivery delivery, Member member, FileCheck check, FileCheck.Taker taker)
            throws IOException {
        WatchedStream content =
                new WatchedStream(delivery.open(member), bytesChecked, bytes, progress);
        try (RecordStream stream = new RecordStream(content)) {
            files.put(check.file(), check.read(stream, taker));
        }
        bytesChecked += member.size();
        paidThrough =
                java.util.stream.Stream.of(paidThrough, check.paidThrough())
                        .flatMap(Optional::stream)
                        .max(LocalDate::compareTo);
    }

    private void spill(
            SpillSorter sorter, CclfLayout layout, FixedRecord record, RecordStream stream)
            throws IOException {
        String person = identities.current(layout.person(record));
        people.add(person);
        sorter.add(
                Spilled.line(
                        new Spilled(
                                person,
                                layout.file(),
                                layout.claim(record),
                                stream.number(),
                                new String(stream.text(), 0, stream.length()))));
    }

    private void announceIdentities() {
        identities
                .replaced()
                .forEach((previous, current) ->
                        sink.identity(
                                new ReportedIdentity(
                                        new BeneficiaryId(previous),
                                        new BeneficiaryId(current),
                                        created.orElseThrow())));
    }

    private CclfOutcome outcome() {
        Tally accepted = Tally.NONE;
        Tally rejected = Tally.NONE;
        for (FileOutcome file : files.values()) {
            accepted = accepted.plus(file.accepted());
            rejected = rejected.plus(file.rejected());
        }
        ControlTotals totals =
                new ControlTotals(accepted.plus(rejected), people.count(), created, paidThrough);
        Verdict verdict =
                rejections.count() == 0
                        ? new Verdict.Accepted(totals.remarking(remarks))
                        : new Verdict.Rejected(
                                totals, rejections.first(), rejections.count(), accepted, rejected);
        return new CclfOutcome(verdict, files);
    }
}
