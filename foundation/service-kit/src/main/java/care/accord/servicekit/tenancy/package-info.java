/// Who is calling, and transactions in which the database shows only what that tenant may see.
@NullMarked
package care.accord.servicekit.tenancy;

import org.jspecify.annotations.NullMarked;
