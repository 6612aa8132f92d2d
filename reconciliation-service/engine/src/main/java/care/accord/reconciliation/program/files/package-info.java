/// The program's settlements as files: the columns of CMS's public use files in, results out.
@NullMarked
package care.accord.reconciliation.program.files;

import org.jspecify.annotations.NullMarked;
