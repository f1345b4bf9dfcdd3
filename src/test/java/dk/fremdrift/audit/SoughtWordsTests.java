package dk.fremdrift.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Ole, 'Spørg Ole, han ved det'",
        "Ole, Oles skole",
        "OLE, ole",
        "Åse Bæk, 'Kontakt: Aase  Baek'",
        "Aase, åse",
        "André, Andre",
        "Ole (HK), 'Fra Ole (HK).'"
    })
    void aNameIsFoundHoweverItIsSpelled(String name, String text) {
        assertThat(new SoughtWords(name).areIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ole, skole", "Ole, Olesen", "Ole, Olé2", "Åse, påse", "Ole Bæk, Ole og Bæk", "O.e, Ole"})
    void partOfAWordIsNotTheName(String name, String text) {
        assertThat(new SoughtWords(name).areIn(text)).isFalse();
    }

    @Test
    void theWordsAroundItAreShownAndNoMore() {
        String far = "langt væk ".repeat(20);
        var hit = new SoughtWords("ole").first(far + "sagde Ole: ja " + far).orElseThrow();
        assertThat(hit.words()).isEqualTo("Ole");
        assertThat(hit.before()).startsWith("… ").endsWith("sagde ").hasSizeLessThan(70);
        assertThat(hit.after()).startsWith(": ja ").endsWith(" …").hasSizeLessThan(70);
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(new SoughtWords("Ole").first("Om Ole").orElseThrow())
                .isEqualTo(new SoughtWords.Hit("Om ", "Ole", ""));
    }
}
