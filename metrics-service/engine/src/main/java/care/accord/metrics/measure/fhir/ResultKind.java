package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.tracking.Trackable;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.cql.model.DataType;
import org.hl7.cql.model.IntervalType;
import org.hl7.cql.model.ListType;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.IntervalTypeSpecifier;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ListTypeSpecifier;
import org.hl7.elm.r1.TypeSpecifier;
import org.hl7.elm.r1.Union;
import org.jspecify.annotations.Nullable;

/// The one thing that the engine of release 4.4.0 asks of a translation and ELM does not carry: whether a union is of lists or
/// of intervals, which decides what two nulls come to. The translator leaves it beside its elements in memory; it is told again
/// from the types that the ELM states.
enum ResultKind {
    LIST,
    INTERVAL,
    OTHER;

    /// Tells the engine the kinds of a library's unions.
    static void tell(Library library) {
        new Unions(union ->
                Trackable.INSTANCE.setResultType(union, type(stated(union).orElse(OTHER))))
                .visitLibrary(library, library);
    }

    /// Whether the ELM of a library that was just translated states of every union what the translator knows.
    static boolean isStated(Library library) {
        List<Union> unstated = new ArrayList<>();
        new Unions(
                        union -> {
                            if (stated(union).orElse(OTHER) != known(union)) {
                                unstated.add(union);
                            }
                        })
                .visitLibrary(library, library);
        return unstated.isEmpty();
    }

    /// What the engine knows of a library's unions, in their order.
    static List<ResultKind> of(Library library) {
        List<ResultKind> kinds = new ArrayList<>();
        new Unions(union -> kinds.add(known(union))).visitLibrary(library, library);
        return kinds;
    }

    /// Of several unions in a row, and of what it converts for one, the translator does not state everything.
    private static Optional<ResultKind> stated(Element element) {
        return kind(element.getResultTypeSpecifier())
                .or(() ->
                        switch (element) {
                            case Union union ->
                                    union.getOperand().stream()
                                            .flatMap(operand -> stated(operand).stream())
                                            .findFirst();
                            case As as -> kind(as.getAsTypeSpecifier());
                            default -> Optional.empty();
                        });
    }

    private static Optional<ResultKind> kind(@Nullable TypeSpecifier type) {
        return switch (type) {
            case ListTypeSpecifier _ -> Optional.of(LIST);
            case IntervalTypeSpecifier _ -> Optional.of(INTERVAL);
            case null, default -> Optional.empty();
        };
    }

    private static ResultKind known(Union union) {
        List<DataType> types =
                Stream.<Element>concat(Stream.of(union), union.getOperand().stream())
                        .map(Trackable.INSTANCE::getResultType)
                        .filter(Objects::nonNull)
                        .toList();
        if (types.stream().anyMatch(ListType.class::isInstance)) {
            return LIST;
        }
        return types.stream().anyMatch(IntervalType.class::isInstance) ? INTERVAL : OTHER;
    }

    private static @Nullable DataType type(ResultKind kind) {
        return switch (kind) {
            case LIST -> new ListType(DataType.Companion.getANY());
            case INTERVAL -> new IntervalType(DataType.Companion.getANY());
            case OTHER -> null;
        };
    }

    private static final class Unions extends BaseElmLibraryVisitor<@Nullable Void, Library> {
        private final Consumer<Union> each;

        Unions(Consumer<Union> each) {
            this.each = each;
        }

        @Override
        public @Nullable Void visitUnion(Union union, Library library) {
            each.accept(union);
            return super.visitUnion(union, library);
        }

        @Override
        protected @Nullable Void defaultResult(Element element, Library library) {
            return null;
        }
    }
}
