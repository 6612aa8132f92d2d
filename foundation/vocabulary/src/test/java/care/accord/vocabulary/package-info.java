@NullMarked
package care.accord.vocabulary;

import org.jspecify.annotations.NullMarked;
