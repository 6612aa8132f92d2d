package care.accord.metrics.record.files;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;

/// What every resource has to have: the elements that FHIR R4 asks for.
final class RequiredElements {
    private static final FhirContext R4 = FhirContext.forR4Cached();

    private RequiredElements() {}

    /// @throws FieldProblem naming the element that is missing, by its path within the resource
    static void check(Resource resource) {
        checkChildren(resource, "");
    }

    private static void checkChildren(IBase element, String path) {
        BaseRuntimeElementDefinition<?> type = R4.getElementDefinition(element.getClass());
        BaseRuntimeElementDefinition<?> definition =
                element instanceof Resource resource ? R4.getResourceDefinition(resource) : type;
        if (!(definition instanceof BaseRuntimeElementCompositeDefinition<?> composite)) {
            return;
        }
        for (BaseRuntimeChildDefinition child : composite.getChildren()) {
            List<IBase> values = child.getAccessor().getValues(element);
            String name = path + child.getElementName().replace("[x]", "");
            if (child.getMin() > 0 && values.stream().allMatch(IBase::isEmpty)) {
                throw new FieldProblem(name, "is required by FHIR R4");
            }
            values.forEach(value -> checkChildren(value, name + "."));
        }
    }
}
