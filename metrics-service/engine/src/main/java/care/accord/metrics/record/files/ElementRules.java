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
                resource instanceof DomainResource domain
                        ? domain.getContained().stream()
                                .map(one -> one.getIdElement().getIdPart())
                                .collect(Collectors.toSet())
                        : Set.of();
        checkChildren(resource, "", contained);
    }

    private static void checkChildren(IBase element, String path, Set<String> contained) {
        for (Child child :
                SHAPES.computeIfAbsent(element.getClass(), _ -> shape(element)).children()) {
            List<IBase> values = child.values().getValues(element);
            if (values.isEmpty()) {
                if (child.required()) {
                    throw new FieldProblem(path + child.name(), "is required by FHIR R4");
                }
                continue;
            }
            String name = path + child.name();
            if (child.required() && values.stream().allMatch(IBase::isEmpty)) {
                throw new FieldProblem(name, "is required by FHIR R4");
            }
            for (IBase value : values) {
                checkValue(value, name, child, contained);
                checkChildren(value, name + ".", contained);
            }
        }
    }

    private static void checkValue(IBase value, String name, Child child, Set<String> contained) {
        Shape shape = SHAPES.computeIfAbsent(value.getClass(), _ -> shape(value));
        // HAPI makes an empty Meta of its own when a resource has none.
        if (!shape.children().isEmpty() && value.isEmpty() && !(value instanceof Meta)) {
            throw new FieldProblem(name, "breaks ele-1 of FHIR R4: it has a value or children");
        }
        if (value instanceof Reference reference) {
            checkReference(reference, name, child, contained);
        }
        hold(shape.rules(), value, name, shape.profile());
        if (value instanceof Extension extension) {
            String url = String.valueOf(extension.getUrl());
            hold(ProfileRules.of(url), value, name, url);
        }
    }

    private static void hold(
            Optional<ProfileRules> rules, IBase value, String name, String profile) {
        if (rules.isPresent() && value instanceof Base base) {
            try {
                rules.get().hold(profile, base);
            } catch (FieldProblem e) {
                throw e.within(name);
            }
        }
    }

    private static void checkReference(
            Reference reference, String name, Child child, Set<String> contained) {
        IIdType to = reference.getReferenceElement();
        String text = String.valueOf(reference.getReference());
        if (text.startsWith("#") && text.length() > 1 && !contained.contains(text.substring(1))) {
            throw new FieldProblem(
                    name,
                    "breaks ref-1 of FHIR R4: what it refers to is contained in the resource");
        }
        if (to.hasResourceType()
                && !child.targets().isEmpty()
                && !child.targets().contains(to.getResourceType())) {
            throw new FieldProblem(
                    name,
                    "has to refer to %s by FHIR R4"
                            .formatted(
                                    String.join(
                                            " or ", child.targets().stream().sorted().toList())));
        }
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
