/// `accord expenditures`: what members' care cost, from files to figures.
@NullMarked
package care.accord.cli.expenditures;

import org.jspecify.annotations.NullMarked;
