package care.accord.population.files;

import java.util.Set;

/// One column of a layout.
///
/// @param position its place in the layout; a file may order its columns otherwise
record Column(String name, int position, Form form, Need need, Set<Role> roles) {

    /// Whether a file must have the column, with a value on every line.
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// What a column adds to the control totals.
    enum Role {
        PERSON,
        ALLOWED,
        PAID,
        RECEIVED,
        PAID_ON
    }
}
