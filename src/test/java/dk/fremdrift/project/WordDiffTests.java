package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.WordDiff.Kind;
import dk.fremdrift.project.WordDiff.Piece;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void aChangedWordStandsBetweenWhatStayed() {
        assertThat(WordDiff.between("Fem kommuner deltager.", "Seks kommuner deltager nu."))
                .containsExactly(
                        new Piece(Kind.GONE, "Fem"),
                        new Piece(Kind.NEW, "Seks"),
                        new Piece(Kind.SAME, " kommuner deltager"),
                        new Piece(Kind.NEW, " nu"),
                        new Piece(Kind.SAME, "."));
    }

    @Test
    void nothingOfWhatWasChangedIsLostAndWhatStayedIsShortenedToItsEnds() {
        String same = "ord ".repeat(200);
        assertThat(WordDiff.between("Først " + same + "sidst", "Straks " + same + "sidst"))
                .first()
                .isEqualTo(new Piece(Kind.GONE, "Først"));
        assertThat(WordDiff.between("Først " + same + "sidst", "Straks " + same + "sidst"))
                .last()
                .satisfies(
                        piece -> assertThat(piece.text()).hasSizeLessThan(100).endsWith("…"));
        assertThat(WordDiff.between(same + "A", same + "B").getFirst().text())
                .startsWith("…")
                .hasSizeLessThan(100);
    }

    @Test
    void aTextWithoutASpaceIsShortenedToo() {
        assertThat(WordDiff.between("A" + "x".repeat(1000) + ".B", "A" + "x".repeat(1000) + ".C"))
                .extracting(Piece::kind)
                .containsExactly(Kind.SAME, Kind.GONE, Kind.NEW);
    }

    @Test
    void textsTooLongToCompareAreShownOneAfterTheOther() {
        String before = "ord ".repeat(5_000);
        String after = "andre ".repeat(3_000);
        assertThat(WordDiff.between(before, after))
                .containsExactly(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after));
    }
}
