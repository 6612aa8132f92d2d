/// The planted cases, asked of the engine.
@NullMarked
package care.accord.sampledata.cases;

import org.jspecify.annotations.NullMarked;
