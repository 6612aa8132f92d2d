/// The life of a settlement over HTTP: issued, paid, restated, asked what if.
@NullMarked
package care.accord.reconciliation.life.rest;

import org.jspecify.annotations.NullMarked;
