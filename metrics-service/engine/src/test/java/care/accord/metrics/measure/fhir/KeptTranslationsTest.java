package care.accord.metrics.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import care.accord.metrics.measure.LastUsed;
import care.accord.metrics.measure.fhir.MeasurePackage.LibraryName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryWriter;
import org.hl7.elm.r1.Library;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "Translated libraries are kept by what they came of, and what was kept is what would be translated (ADR 139)")
class KeptTranslationsTest {
    private static final MeasurePackage PRESSURE =
            MeasurePackage.read(PackageFiles.shipped("controlled-blood-pressure"));
    private static final LibraryName TWO_LISTS = new LibraryName("TwoLists", "1");

    /// Unions of lists, of intervals and of both written one after another, overloaded functions and an open interval.
    private static final Map<String, String> TEXTS =
            Map.of(
                    "TwoLists",
                    """
                    library TwoLists version '1'
                    using FHIR version '4.0.1'
                    include FHIRHelpers version '4.0.1' called FHIRHelpers
                    include Common version '2' called Common
                    parameter "Measurement Period" Interval<DateTime>
                    context Patient
                    define "Lists": (null as List<Integer>) union (null as List<Integer>)
                    define "Intervals": (null as Interval<Integer>) union (null as Interval<Integer>)
                    define "Row": [Encounter] union [Encounter] union [Procedure] union [Condition]
                    define "Near": [Encounter] E where E.period starts 6 months or less after day of start of "Measurement Period"
                    define "Words": { Common.Word(1), Common.Word('one') }
                    """,
                    "Common",
                    """
                    library Common version '2'
                    using FHIR version '4.0.1'
                    context Patient
                    define function Word(number Integer): ToString(number)
                    define function Word(word String): word
                    """);

    /// A cache in memory, which stays when a process does not.
    private static final class Shelf implements ElmCache {
        private final Map<String, byte[]> entries = new HashMap<>();
        private final List<String> kept = new ArrayList<>();

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void keep(String key, byte[] elm) {
            entries.put(key, elm);
            kept.add(key);
        }
    }

    /// As a process finds them that has just started.
    private static Translation started(
            Map<String, String> texts, LibraryName name, ElmCache cache) {
        return new CqlLibraries(texts, new LastUsed<>(100)).translate(name, cache);
    }

    private static Map<String, String> elm(Translation translation) {
        return translation.included().stream()
                .map(compiled -> Objects.requireNonNull(compiled.getLibrary()))
                .collect(
                        Collectors.toMap(
                                ReadyLibraries::name,
                                library -> new ElmJsonLibraryWriter().writeAsString(library)));
    }

    @Test
    void theSecondStartReadsWhatTheFirstTranslated() {
        Shelf shelf = new Shelf();
        Translation fresh = started(TEXTS, TWO_LISTS, shelf);
        assertThat(shelf.kept).hasSize(3).doesNotHaveDuplicates();

        Translation read = started(TEXTS, TWO_LISTS, shelf);
        assertThat(shelf.kept).hasSize(3);
        assertThat(elm(read))
                .isEqualTo(elm(fresh))
                .containsOnlyKeys("TwoLists", "Common", "FHIRHelpers");
        assertThat(elm(started(TEXTS, TWO_LISTS, ElmCache.NONE))).isEqualTo(elm(fresh));
    }

    @Test
    void theShippedMeasureIsReadAsItIsTranslated() {
        Shelf shelf = new Shelf();
        Translation fresh = started(PRESSURE.cql(), PRESSURE.library(), shelf);
        Translation read = started(PRESSURE.cql(), PRESSURE.library(), shelf);
        assertThat(shelf.kept).hasSize(2);
        assertThat(elm(read)).isEqualTo(elm(fresh));
        assertThat(read.wrongDefines(PRESSURE)).isEmpty();
        assertThat(read.givesSentences("Why")).isTrue();
    }

    /// The union of two unknown lists is an empty list, of two unknown intervals unknown (CQL 1.5, Union).
    @Test
    void unionsComeToTheSame() {
        Shelf shelf = new Shelf();
        Library fresh = library(started(TEXTS, TWO_LISTS, ElmCache.NONE));
        assertThat(ResultKind.isStated(fresh)).isTrue();
        started(TEXTS, TWO_LISTS, shelf);
        Library read = library(started(TEXTS, TWO_LISTS, shelf));
        assertThat(ResultKind.of(read))
                .isEqualTo(ResultKind.of(fresh))
                .containsExactlyInAnyOrder(
                        ResultKind.INTERVAL,
                        ResultKind.LIST,
                        ResultKind.LIST,
                        ResultKind.LIST,
                        ResultKind.LIST);
    }

    private static Library library(Translation translation) {
        return Objects.requireNonNull(
                translation.libraries().resolveLibrary(translation.main()).getLibrary());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsTranslatedAgain(Damage damage) {
        Shelf shelf = new Shelf();
        Translation fresh = started(TEXTS, TWO_LISTS, shelf);
        Map<String, byte[]> sound = Map.copyOf(shelf.entries);
        shelf.entries.replaceAll((_, bytes) -> damaged(damage, bytes));

        assertThat(elm(started(TEXTS, TWO_LISTS, shelf))).isEqualTo(elm(fresh));
        assertThat(shelf.entries).usingRecursiveComparison().isEqualTo(sound);
    }

    enum Damage {
        EMPTY,
        CUT_OFF,
        ONE_BYTE,
        ANOTHER_LIBRARY
    }

    private static byte[] damaged(Damage damage, byte[] bytes) {
        return switch (damage) {
            case EMPTY -> new byte[0];
            case CUT_OFF -> Arrays.copyOf(bytes, bytes.length / 2);
            case ONE_BYTE -> oneByteOther(bytes);
            case ANOTHER_LIBRARY ->
                    ElmBytes.write(
                            library(started(PRESSURE.cql(), PRESSURE.library(), ElmCache.NONE)));
        };
    }

    private static byte[] oneByteOther(byte[] bytes) {
        byte[] other = bytes.clone();
        other[bytes.length / 2] ^= 1;
        return other;
    }

    @Test
    void aKeySaysTheTextWhatItIncludesAndTheTranslator() {
        Map<String, String> keys = LibraryKeys.of(TEXTS, "TwoLists", "4.4.0");
        assertThat(keys).containsOnlyKeys("FHIRHelpers", "Common", "TwoLists");

        Map<String, String> otherCommon = new LinkedHashMap<>(TEXTS);
        otherCommon.computeIfPresent("Common", (_, text) -> text + "\n");
        assertThat(LibraryKeys.of(otherCommon, "TwoLists", "4.4.0"))
                .containsEntry("FHIRHelpers", keys.getOrDefault("FHIRHelpers", ""))
                .doesNotContainEntry("Common", keys.getOrDefault("Common", ""))
                .doesNotContainEntry("TwoLists", keys.getOrDefault("TwoLists", ""));

        assertThat(LibraryKeys.of(TEXTS, "TwoLists", "4.5.0").values())
                .doesNotContainAnyElementsOf(keys.values());

        Map<String, String> oneMore = new LinkedHashMap<>(TEXTS);
        oneMore.put("Other", "library Other");
        assertThat(LibraryKeys.of(oneMore, "TwoLists", "4.4.0")).isEqualTo(keys);
    }

    @Test
    void theTranslatorIsNamedWithItsReleaseAndOptions() {
        assertThat(Translator.STAMP)
                .matches("\\d+\\.\\d+\\.\\d+ .*")
                .contains("EnableResultTypes", "DisableListPromotion", "All");
    }

    /// An include that the key does not know: the library works, and is not kept.
    @Test
    void whatWasNotForeseenIsNotKept() {
        Map<String, String> texts = new LinkedHashMap<>(TEXTS);
        texts.computeIfPresent(
                "TwoLists",
                (_, text) -> text.replace("include Common", "/* here */ include Common"));
        Shelf shelf = new Shelf();
        Translation translation = started(texts, TWO_LISTS, shelf);
        assertThat(translation.included()).hasSize(3);
        assertThat(shelf.kept).isEmpty();
    }
}
