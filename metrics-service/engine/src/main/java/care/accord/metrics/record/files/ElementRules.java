package care.accord.metrics.record.files;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeChildDefinition.IAccessor;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildResourceDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// What FHIR R4 asks of every element of every resource: the required ones, references to what may stand there, and the invariants of data types
/// and extensions wherever they are used.
final class ElementRules {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private ElementRules() {}

    /// A kind of element.
    ///
    /// @param children none of a primitive
    /// @param rules of a data type
    private record Shape(List<Child> children, Optional<ProfileRules> rules, String profile) {}

    /// @param name without the `[x]` of a choice
    /// @param targets types of which a reference has one; none where any may be referred to
    private record Child(String name, boolean required, IAccessor values, Set<String> targets) {}

    /// @throws FieldProblem naming the element that is missing or wrong, by its path within the resource
    static void check(Resource resource) {
        Set<String> contained =
                resource instanceof DomainResource domain && domain.hasContained()
                        ? domain.getContained().stream()
                                .map(one -> one.getIdElement().getIdPart())
                                .collect(Collectors.toSet())
                        : Set.of();
        checkChildren(resource, shapeOf(resource), contained);
    }

    /// Paths are put together on the way out of a problem: most elements have none.
    private static void checkChildren(IBase element, Shape shape, Set<String> contained) {
        for (Child child : shape.children()) {
            List<IBase> values = child.values().getValues(element);
            if (child.required() && values.stream().allMatch(IBase::isEmpty)) {
                throw new FieldProblem(child.name(), "is required by FHIR R4");
            }
            for (IBase value : values) {
                // A primitive has nothing within it but, seldom, extensions.
                if (!(value instanceof PrimitiveType<?> primitive)) {
                    checkWithin(child, value, contained);
                } else if (primitive.hasExtension()) {
                    primitive
                            .getExtension()
                            .forEach(extension ->
                                    checkWithin(
                                            new Child(
                                                    child.name() + ".extension",
                                                    false,
                                                    child.values(),
                                                    Set.of()),
                                            extension,
                                            contained));
                }
            }
        }
    }

    private static void checkWithin(Child child, IBase value, Set<String> contained) {
        try {
            checkValue(value, child, contained);
        } catch (FieldProblem e) {
            throw e.within(child.name());
        }
    }

    private static void checkValue(IBase value, Child child, Set<String> contained) {
        // HAPI makes an empty Meta of its own when a resource has none.
        if (value.isEmpty() && !(value instanceof Meta)) {
            throw new FieldProblem("", "breaks ele-1 of FHIR R4: it has a value or children");
        }
        Shape shape = shapeOf(value);
        if (value instanceof Reference reference) {
            checkReference(reference, child, contained);
        }
        if (value instanceof Base base) {
            shape.rules().ifPresent(rules -> rules.hold(shape.profile(), base));
        }
        if (value instanceof Extension extension) {
            String url = String.valueOf(extension.getUrl());
            ProfileRules.of(url).ifPresent(rules -> rules.hold(url, extension));
        }
        checkChildren(value, shape, contained);
    }

    private static void checkReference(Reference reference, Child child, Set<String> contained) {
        String text = reference.getReference();
        if (text == null) {
            return;
        }
        if (text.startsWith("#") && text.length() > 1 && !contained.contains(text.substring(1))) {
            throw new FieldProblem(
                    "", "breaks ref-1 of FHIR R4: what it refers to is contained in the resource");
        }
        IIdType to = reference.getReferenceElement();
        if (!child.targets().isEmpty()
                && to.hasResourceType()
                && !child.targets().contains(to.getResourceType())) {
            throw new FieldProblem(
                    "",
                    "has to refer to %s by FHIR R4"
                            .formatted(
                                    String.join(
                                            " or ", child.targets().stream().sorted().toList())));
        }
    }

    private static Shape shapeOf(IBase element) {
        Shape known = SHAPES.get(element.getClass());
        return known == null
                ? SHAPES.computeIfAbsent(element.getClass(), _ -> shape(element))
                : known;
    }

    private static Shape shape(IBase element) {
        String profile = ProfileRules.BASE + (element instanceof Base base ? base.fhirType() : "");
        var definition =
                element instanceof Resource resource
                        ? R4.getResourceDefinition(resource)
                        : R4.getElementDefinition(element.getClass());
        List<Child> children =
                definition instanceof BaseRuntimeElementCompositeDefinition<?> composite
                        ? composite.getChildren().stream().map(ElementRules::child).toList()
                        : List.of();
        // A resource within another is held to its rules and profiles with the one that it is in.
        return new Shape(
                children,
                element instanceof Resource ? Optional.empty() : ProfileRules.of(profile),
                profile);
    }

    private static Child child(BaseRuntimeChildDefinition definition) {
        return new Child(
                definition.getElementName().replace("[x]", ""),
                definition.getMin() > 0,
                definition.getAccessor(),
                definition instanceof RuntimeChildResourceDefinition reference
                        ? targets(reference)
                        : Set.of());
    }

    private static Set<String> targets(RuntimeChildResourceDefinition reference) {
        return reference.getResourceTypes().stream().anyMatch(Class::isInterface)
                ? Set.of()
                : reference.getResourceTypes().stream()
                        .map(type -> R4.getResourceDefinition(type).getName())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
