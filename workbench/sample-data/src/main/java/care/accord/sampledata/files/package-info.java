/// The import formats as bytes: CSV rows, FHIR resources, contracts and the manifest.
@NullMarked
package care.accord.sampledata.files;

import org.jspecify.annotations.NullMarked;
