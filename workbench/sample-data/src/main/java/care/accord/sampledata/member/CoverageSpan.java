package care.accord.sampledata.member;

import care.accord.sampledata.reference.Place;

/// Days of one kind of coverage in one place of residence; days count from 1970-01-01.
public record CoverageSpan(int start, int end, CoverageKind kind, Place place) {
    public int days() {
        return end - start + 1;
    }
}
