package care.accord.population.files;

import care.accord.vocabulary.BeneficiaryId;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The data sharing exclusion file of CMS: XML with one `Beneficiary` element a person, in it `MBI` and any number of
/// `ExcludeReason` elements. Other elements are passed over. Neither document types nor entities of its own are read.
final class BnexFormat implements FeedFormat {
    private static final String PERSON = "beneficiary";
    private static final String IDENTIFIER = "mbi";
    private static final String REASON = "excludereason";
    private static final int LONGEST = 64;

    @Override
    public List<String> columns() {
        return List.of("MBI", "ExcludeReason");
    }

    @Override
    public List<String> checkHeader(FeedFile file) {
        try (InputStream bytes = FeedText.openBytes(file)) {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            xml.nextTag();
            return List.of();
        } catch (XMLStreamException e) {
            return List.of(damage(e));
        } catch (IOException e) {
            return List.of(FeedText.reason(e, 0));
        }
    }

    @Override
    public Verdict read(FeedFile file, FeedSink sink) {
        Reading reading = new Reading(file, sink);
        try (InputStream bytes = FeedText.openBytes(file)) {
            reading.read(factory().createXMLStreamReader(bytes));
        } catch (XMLStreamException e) {
            reading.reject(0, "", damage(e));
        } catch (IOException e) {
            reading.reject(0, "", FeedText.reason(e, 0));
        }
        return reading.verdict();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// The place only: a parser's message may quote the document.
    private static String damage(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        if (e.getNestedException() instanceof IOException cause
                && !(cause instanceof CharConversionException)) {
            return FeedText.reason(cause, line);
        }
        return "is not well-formed XML without a document type, at line %d".formatted(line);
    }

    /// One pass over a file.
    private static final class Reading {
        private final FeedFile file;
        private final FeedSink sink;
        private final Rejections rejections = new Rejections();
        private final PeopleSeen people = new PeopleSeen();
        private final List<String> reasons = new ArrayList<>();
        private long accepted;
        private long rejected;
        private String identifier = "";

        Reading(FeedFile file, FeedSink sink) {
            this.file = file;
            this.sink = sink;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            long begun = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        text.setLength(0);
                        if (name(xml).equals(PERSON)) {
                            begun = xml.getLocation().getLineNumber();
                            begin();
                        }
                    }
                    case XMLStreamConstants.CHARACTERS -> append(text, xml);
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new XMLStreamException("entity", xml.getLocation());
                    case XMLStreamConstants.END_ELEMENT -> end(name(xml), text, begun);
                    default -> {}
                }
            }
            if (accepted + rejected == 0) {
                reject(0, "", "has no Beneficiary element");
            }
        }

        /// No value is longer than what is kept of a text, whatever a document holds.
        private static void append(StringBuilder text, XMLStreamReader xml) {
            int room = Math.max(0, LONGEST + 1 - text.length());
            text.append(xml.getText(), 0, Math.min(room, xml.getTextLength()));
        }

        private static String name(XMLStreamReader xml) {
            return xml.getLocalName().toLowerCase(Locale.ROOT);
        }

        private void begin() {
            identifier = "";
            reasons.clear();
        }

        private void end(String element, StringBuilder text, long line) {
            String value = text.toString().strip();
            text.setLength(0);
            if (element.equals(IDENTIFIER)) {
                identifier = value;
            } else if (element.equals(REASON) && !value.isEmpty()) {
                reasons.add(value);
            } else if (element.equals(PERSON)) {
                person(line);
            }
        }

        private void person(long line) {
            Optional<String> problem = problem();
            if (problem.isPresent()) {
                rejected++;
                reject(line, "MBI", problem.get());
                return;
            }
            accepted++;
            people.add(identifier);
            sink.exclusion(
                    new DataSharingExclusion(
                            new BeneficiaryId(identifier), reasons, file.received()));
        }

        private Optional<String> problem() {
            if (identifier.isEmpty()) {
                return Optional.of("is required and blank");
            }
            Slice slice = new Slice();
            slice.set(identifier.toCharArray(), 0, identifier.length());
            return Form.IDENTIFIER.read(slice, new Cell());
        }

        void reject(long line, String field, String reason) {
            rejections.add(new Rejection(line, field, reason));
        }

        private static Tally tally(long lines) {
            return new Tally(lines, Tally.NONE.allowed(), Tally.NONE.paid());
        }

        Verdict verdict() {
            ControlTotals totals =
                    new ControlTotals(
                            tally(accepted + rejected),
                            people.count(),
                            file.received(),
                            Optional.empty());
            return rejections.count() == 0
                    ? new Verdict.Accepted(totals)
                    : new Verdict.Rejected(
                            totals,
                            rejections.first(),
                            rejections.count(),
                            tally(accepted),
                            tally(rejected));
        }
    }
}
