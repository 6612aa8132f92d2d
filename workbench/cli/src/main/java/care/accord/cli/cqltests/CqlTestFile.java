package care.accord.cli.cqltests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A file of the published CQL tests (`cqframework/cql-tests`): groups of tests as XML.
record CqlTestFile(Path path) {
    static List<CqlTestFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(CqlTestFile::new)
                    .toList();
        }
    }

    String name() {
        return String.valueOf(path.getFileName()).replaceFirst("\\.xml$", "");
    }

    List<CqlTest> tests() throws IOException {
        List<CqlTest> tests = new ArrayList<>();
        for (Element test : elements(root(), "test")) {
            Element group = (Element) test.getParentNode();
            List<Element> expressions = elements(test, "expression");
            if (expressions.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: the test '%s' has no expression"
                                .formatted(name(), test.getAttribute("name")));
            }
            Element expression = expressions.getFirst();
            List<Element> outputs = elements(test, "output");
            boolean invalid = expression.hasAttribute("invalid") || outputs.isEmpty();
            tests.add(
                    new CqlTest(
                            name(),
                            group.getAttribute("name"),
                            test.getAttribute("name"),
                            expression.getTextContent().strip(),
                            invalid ? "" : outputs.getFirst().getTextContent().strip()));
        }
        return tests;
    }

    private Element root() throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(path.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(
                    name() + ": not a file of tests: " + e.getMessage(), e);
        }
    }

    private static List<Element> elements(Element in, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = in.getElementsByTagName(name);
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }
}
