package dk.fremdrift.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.security.PlainText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void anEmptyLineBeginsAParagraphAndOtherLinesStayLines() {
        assertThat(PlainText.paragraphs("a\nb\n\n\nc"))
                .isEqualTo(List.of(
                        List.of(List.of(new Piece("a", null)), List.of(new Piece("b", null))),
                        List.of(List.of(new Piece("c", null)))));
    }

    @Test
    void addressesBecomeLinksWithoutTheFullStopBehindThem() {
        assertThat(PlainText.paragraphs("Se https://a.example/b?c=d. Skriv til en@b.example!")
                        .getFirst()
                        .getFirst())
                .containsExactly(
                        new Piece("Se ", null),
                        new Piece("https://a.example/b?c=d", "https://a.example/b?c=d"),
                        new Piece(". Skriv til ", null),
                        new Piece("en@b.example", "mailto:en@b.example"),
                        new Piece("!", null));
    }

    @Test
    void scriptsAreNoAddresses() {
        assertThat(PlainText.paragraphs("javascript:alert(1)").getFirst().getFirst())
                .containsExactly(new Piece("javascript:alert(1)", null));
    }
}
