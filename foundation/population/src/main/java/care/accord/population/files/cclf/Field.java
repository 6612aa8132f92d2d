package care.accord.population.files.cclf;

import care.accord.population.files.Form;

/// A field that is read from the records of a file.
///
/// @param position its place among the fields that are read
/// @param start first character, from 0
/// @param end the character after the last
record Field(String name, int position, int start, int end, Form form, Need need) {
    /// Whether a record must have a value.
    enum Need {
        REQUIRED,
        OPTIONAL
    }
}
