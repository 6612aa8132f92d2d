package care.accord.reconciliation.arrangement;

/// Names as people read them.
final class Labels {
    private Labels() {}

    /// `providers-share` is Providers share.
    static String of(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
