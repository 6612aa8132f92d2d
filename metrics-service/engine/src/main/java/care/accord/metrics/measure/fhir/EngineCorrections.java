package care.accord.metrics.measure.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.Add;
import org.hl7.elm.r1.As;
import org.hl7.elm.r1.DateTimePrecision;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.IsNull;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Not;
import org.hl7.elm.r1.Quantity;
import org.hl7.elm.r1.Subtract;
import org.hl7.elm.r1.TypeSpecifier;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// Rewrites translated CQL where the engine of this release would answer otherwise than the language says. Each rewriting means
/// the same as the original by CQL 1.5; `docs/measures.md` lists them.
final class EngineCorrections extends BaseElmLibraryVisitor<@Nullable Void, Library> {
    private final LibraryManager libraries;

    EngineCorrections(LibraryManager libraries) {
        this.libraries = libraries;
    }

    /// Conversions that the translator writes without a signature, such as `ToConcept(observation.value)`: the engine looks for
    /// an overload of what the value happens to be and throws when a choice element holds another type, which by the language
    /// is null ("Choice Types"). With the signature it also finds the function once instead of at each call.
    @Override
    public @Nullable Void visitFunctionRef(FunctionRef call, Library caller) {
        if (call.getOperand().size() == 1 && call.getSignature().isEmpty()) {
            TypeSpecifier type = onlyOperandType(call, caller);
            if (type != null) {
                call.setOperand(
                        List.of(
                                new As()
                                        .withOperand(call.getOperand().getFirst())
                                        .withAsTypeSpecifier(type)
                                        .withStrict(false)));
                call.setSignature(List.of(type));
            }
        }
        return super.visitFunctionRef(call, caller);
    }

    /// `6 months or less after day of X` is an interval open at X, to be compared by days: the day of X is not in it. The engine
    /// moves an open boundary by a millisecond, which leaves the day in; moved by one of the precision it is out.
    @Override
    public @Nullable Void visitIn(In in, Library caller) {
        if (in.getPrecision() != null && in.getOperand().getLast() instanceof Interval interval) {
            Quantity step =
                    new Quantity().withValue(BigDecimal.ONE).withUnit(unit(in.getPrecision()));
            Expression low = interval.getLow();
            if (low != null
                    && Boolean.FALSE.equals(interval.isLowClosed())
                    && interval.getLowClosedExpression() == null) {
                interval.setLow(new Add().withOperand(List.of(low, step)));
                interval.setLowClosedExpression(known(low));
            }
            Expression high = interval.getHigh();
            if (high != null
                    && Boolean.FALSE.equals(interval.isHighClosed())
                    && interval.getHighClosedExpression() == null) {
                interval.setHigh(new Subtract().withOperand(List.of(high, step)));
                interval.setHighClosedExpression(known(high));
            }
        }
        return super.visitIn(in, caller);
    }

    /// An unknown boundary stays open.
    private static Expression known(Expression boundary) {
        return new Not().withOperand(new IsNull().withOperand(boundary));
    }

    private static String unit(DateTimePrecision precision) {
        return precision.value().toLowerCase(Locale.ROOT);
    }

    /// The operand type of the function, when one function has its name.
    private @Nullable TypeSpecifier onlyOperandType(FunctionRef call, Library caller) {
        List<FunctionDef> functions =
                definitions(call.getLibraryName(), caller).stream()
                        .filter(function -> Objects.equals(function.getName(), call.getName()))
                        .toList();
        return functions.size() == 1 && functions.getFirst().getOperand().size() == 1
                ? functions.getFirst().getOperand().getFirst().getOperandTypeSpecifier()
                : null;
    }

    private List<FunctionDef> definitions(@Nullable String alias, Library caller) {
        Library library = alias == null ? caller : included(alias, caller);
        if (library == null || library.getStatements() == null) {
            return List.of();
        }
        return library.getStatements().getDef().stream()
                .filter(FunctionDef.class::isInstance)
                .map(FunctionDef.class::cast)
                .toList();
    }

    private @Nullable Library included(String alias, Library caller) {
        if (caller.getIncludes() == null) {
            return null;
        }
        for (IncludeDef include : caller.getIncludes().getDef()) {
            if (alias.equals(include.getLocalIdentifier())) {
                return libraries
                        .resolveLibrary(
                                new VersionedIdentifier()
                                        .withId(include.getPath())
                                        .withVersion(include.getVersion()))
                        .getLibrary();
            }
        }
        return null;
    }

    @Override
    protected @Nullable Void defaultResult(Element element, Library caller) {
        return null;
    }
}
