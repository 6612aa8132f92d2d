/// Exports are asked after, fetched and removed: the job, its manifest, its files.
@NullMarked
package care.accord.attribution.export.delivery.fhir;

import org.jspecify.annotations.NullMarked;
