/// Lists that a payer delivers, kept as they were sent: its own assignment list, primary care providers of record, areas
/// that providers serve.
@NullMarked
package care.accord.attribution.deliveredlist.files;

import org.jspecify.annotations.NullMarked;
