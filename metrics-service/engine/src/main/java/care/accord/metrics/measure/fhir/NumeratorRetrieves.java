package care.accord.metrics.measure.fhir;

import care.accord.metrics.measure.NeededRecords;
import care.accord.metrics.measure.PopulationCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.elm.visiting.BaseElmLibraryVisitor;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.CodeSystemDef;
import org.hl7.elm.r1.Element;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.IncludeDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.Retrieve;
import org.hl7.elm.r1.ValueSetRef;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;

/// Which coded records a numerator rests on: the retrieves that its define reaches. They are what a gap lacks, as far as records
/// can tell: how their values and dates are judged stays with the measure.
final class NumeratorRetrieves extends BaseElmLibraryVisitor<@Nullable Void, CompiledLibrary> {
    private final Translation translation;
    private final Map<String, NeededRecords> found = new LinkedHashMap<>();
    private final Set<ExpressionDef> seen = new HashSet<>();

    NumeratorRetrieves(Translation translation) {
        this.translation = translation;
    }

    List<NeededRecords> of(GroupCriteria group) {
        CompiledLibrary main = translation.libraries().resolveLibrary(translation.main());
        group.of(PopulationCode.NUMERATOR).forEach(numerator -> follow(main, numerator.define()));
        return List.copyOf(found.values());
    }

    private void follow(CompiledLibrary library, @Nullable String name) {
        ExpressionDef define = name == null ? null : library.resolveExpressionRef(name);
        if (define != null && define.getExpression() != null && seen.add(define)) {
            visitElement(define.getExpression(), library);
        }
    }

    @Override
    public @Nullable Void visitExpressionRef(ExpressionRef reference, CompiledLibrary caller) {
        String alias = reference.getLibraryName();
        follow(alias == null ? caller : included(alias, caller), reference.getName());
        return super.visitExpressionRef(reference, caller);
    }

    @Override
    public @Nullable Void visitRetrieve(Retrieve retrieve, CompiledLibrary caller) {
        Element codes = retrieve.getCodes();
        String type = Objects.requireNonNull(retrieve.getDataType()).getLocalPart();
        String path = Objects.requireNonNullElse(retrieve.getCodeProperty(), "code");
        if (codes != null) {
            new Terminology(type, path).visitElement(codes, caller);
        }
        return super.visitRetrieve(retrieve, caller);
    }

    private CompiledLibrary included(String alias, CompiledLibrary caller) {
        Library library = Objects.requireNonNull(caller.getLibrary());
        for (IncludeDef include : Objects.requireNonNull(library.getIncludes()).getDef()) {
            if (alias.equals(include.getLocalIdentifier())) {
                return translation
                        .libraries()
                        .resolveLibrary(
                                new VersionedIdentifier()
                                        .withId(include.getPath())
                                        .withVersion(include.getVersion()));
            }
        }
        return caller;
    }

    @Override
    protected @Nullable Void defaultResult(Element element, CompiledLibrary caller) {
        return null;
    }

    /// The codes of one retrieve: a value set, or codes that the library defines.
    private final class Terminology extends BaseElmLibraryVisitor<@Nullable Void, CompiledLibrary> {
        private final String type;
        private final String path;

        Terminology(String type, String path) {
            this.type = type;
            this.path = path;
        }

        @Override
        public @Nullable Void visitValueSetRef(ValueSetRef reference, CompiledLibrary caller) {
            var set =
                    Objects.requireNonNull(
                            named(reference.getLibraryName(), caller)
                                    .resolveValueSetRef(String.valueOf(reference.getName())));
            add(new NeededRecords(type, path, String.valueOf(set.getId()), List.of()));
            return null;
        }

        @Override
        public @Nullable Void visitCodeRef(CodeRef reference, CompiledLibrary caller) {
            CompiledLibrary library = named(reference.getLibraryName(), caller);
            String name = String.valueOf(reference.getName());
            var code = Objects.requireNonNull(library.resolveCodeRef(name));
            var system = Objects.requireNonNull(code.getCodeSystem());
            CodeSystemDef defined =
                    Objects.requireNonNull(
                            named(system.getLibraryName(), library)
                                    .resolveCodeSystemRef(String.valueOf(system.getName())));
            add(
                    new NeededRecords(
                            type,
                            path,
                            "",
                            List.of(
                                    new NeededRecords.Code(
                                            String.valueOf(defined.getId()),
                                            String.valueOf(code.getId()),
                                            name))));
            return null;
        }

        private CompiledLibrary named(@Nullable String alias, CompiledLibrary caller) {
            return alias == null ? caller : included(alias, caller);
        }

        private void add(NeededRecords records) {
            found.putIfAbsent(records.toString(), records);
        }

        @Override
        protected @Nullable Void defaultResult(Element element, CompiledLibrary caller) {
            return null;
        }
    }
}
