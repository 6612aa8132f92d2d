package care.accord.population.files;

import care.accord.population.Adjustment;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The codes of `claim_adjustment_code`; a blank one means an original.
final class Adjustments {
    private static final Map<String, Adjustment> BY_CODE =
            Arrays.stream(Adjustment.values())
                    .collect(Collectors.toMap(Adjustment::code, Function.identity()));

    static final Form FORM = Form.oneOf(BY_CODE.keySet());

    private Adjustments() {}

    static Adjustment of(String code) {
        return BY_CODE.getOrDefault(code, Adjustment.ORIGINAL);
    }
}
