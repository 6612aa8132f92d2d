package care.accord.servicekit.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What is answered here names nobody, or is read from tables that show [own patients][OwnPatients] only: callers whose tokens name a
/// practice or a clinician may ask. Everything else is closed to them.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MinimumNecessary {}
