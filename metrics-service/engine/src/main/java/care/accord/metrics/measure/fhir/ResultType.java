package care.accord.metrics.measure.fhir;

import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.hl7.elm.r1.ChoiceTypeSpecifier;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.IntervalTypeSpecifier;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ListTypeSpecifier;
import org.hl7.elm.r1.NamedTypeSpecifier;
import org.hl7.elm.r1.TupleTypeSpecifier;
import org.hl7.elm.r1.TypeSpecifier;
import org.hl7.elm.r1.UsingDef;
import org.jspecify.annotations.Nullable;

/// The type of what an element gives as its ELM states it, in the words of the translator: `list<FHIR.Encounter>`.
final class ResultType {
    private static final String UNKNOWN = "an unknown type";

    private final Library library;

    private ResultType(Library library) {
        this.library = library;
    }

    static String inWords(Element element, Library library) {
        ResultType type = new ResultType(library);
        return element.getResultTypeName() == null
                ? type.of(element.getResultTypeSpecifier())
                : type.of(element.getResultTypeName());
    }

    private String of(QName name) {
        return model(name.getNamespaceURI()) + "." + name.getLocalPart();
    }

    private String of(@Nullable TypeSpecifier type) {
        return switch (type) {
            case NamedTypeSpecifier named when named.getName() != null -> of(named.getName());
            case ListTypeSpecifier list -> "list<" + of(list.getElementType()) + ">";
            case IntervalTypeSpecifier interval -> "interval<" + of(interval.getPointType()) + ">";
            case ChoiceTypeSpecifier choice ->
                    choice.getChoice().stream()
                            .map(this::of)
                            .collect(Collectors.joining(",", "choice<", ">"));
            case TupleTypeSpecifier tuple ->
                    tuple.getElement().stream()
                            .map(part -> part.getName() + ":" + of(part.getElementType()))
                            .collect(Collectors.joining(",", "tuple{", "}"));
            case null, default -> UNKNOWN;
        };
    }

    /// The name by which the library uses the model.
    private String model(String uri) {
        return library.getUsings() == null
                ? uri
                : library.getUsings().getDef().stream()
                        .filter(using -> uri.equals(using.getUri()))
                        .map(UsingDef::getLocalIdentifier)
                        .findFirst()
                        .orElse(uri);
    }
}
