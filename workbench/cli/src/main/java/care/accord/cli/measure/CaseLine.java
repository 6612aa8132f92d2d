package care.accord.cli.measure;

import java.io.BufferedReader;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/// A line of a case file and its number, which counts from 1.
record CaseLine(int number, String text) {
    /// The lines that are not blank.
    static Iterator<CaseLine> of(BufferedReader lines) {
        AtomicInteger number = new AtomicInteger();
        return lines.lines()
                .map(text -> new CaseLine(number.incrementAndGet(), text))
                .filter(line -> !line.text().isBlank())
                .iterator();
    }
}
