/// Laws of what is exported, without a service around them.
@NullMarked
package care.accord.attribution.export.files;

import org.jspecify.annotations.NullMarked;
