/// Where the objects of a store lie: a folder, or a bucket behind an S3 API.
@NullMarked
package care.accord.population.store.depot;

import org.jspecify.annotations.NullMarked;
