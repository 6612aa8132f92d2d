package care.accord.metrics.measure.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/// A package's value sets as hash sets of `system|code`.
public final class ValueSets implements TerminologyProvider {
    private final Map<String, Set<String>> members;

    public ValueSets(Map<String, Set<String>> members) {
        this.members = Map.copyOf(members);
    }

    boolean contains(String url) {
        return members.containsKey(unversioned(url));
    }

    /// The value set's codes as `system|code`. Content that names an unknown set is refused when it is loaded, or its reader is
    /// told that the set counts as empty.
    Set<String> codes(String url) {
        return members.getOrDefault(unversioned(url), Set.of());
    }

    private static String unversioned(String url) {
        int bar = url.indexOf('|');
        return bar < 0 ? url : url.substring(0, bar);
    }

    @Override
    public boolean in(Code code, ValueSetInfo valueSet) {
        return codes(String.valueOf(valueSet.getId()))
                .contains(PatientRecord.key(code.getSystem(), code.getCode()));
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo valueSet) {
        List<Code> expansion = new ArrayList<>();
        for (String member : codes(String.valueOf(valueSet.getId()))) {
            int bar = member.indexOf('|');
            expansion.add(
                    new Code()
                            .withSystem(member.substring(0, bar))
                            .withCode(member.substring(bar + 1)));
        }
        return expansion;
    }

    /// Codes are taken as they are: a package lists codes, it does not describe code systems.
    @Override
    public Code lookup(Code code, CodeSystemInfo codeSystem) {
        return code;
    }
}
