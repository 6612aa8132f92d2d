/// Agreements about single people: recorded, listed, ended.
@NullMarked
package care.accord.attribution.adjustment.rest;

import org.jspecify.annotations.NullMarked;
