/// Files of exports, encrypted at rest in chunks so that any part of one is read without the rest.
@NullMarked
package care.accord.attribution.export.files;

import org.jspecify.annotations.NullMarked;
