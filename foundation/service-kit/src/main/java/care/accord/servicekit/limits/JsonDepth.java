package care.accord.servicekit.limits;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// No document of ours is nested deeper than a contract's formulas; what is would only cost stack.
@Singleton
public class JsonDepth implements ObjectMapperCustomizer {
    static final int DEEPEST = 100;

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }
}
