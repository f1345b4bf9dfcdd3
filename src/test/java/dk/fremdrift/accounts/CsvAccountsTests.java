package dk.fremdrift.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.DanishCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvAccountsTests {

    @Test
    void theFileIsExactlyThis() throws IOException {
        assertThat(new String(bytes(), UTF_8)).isEqualTo("""
                \uFEFFRækketype;Projekt;Fase;Udgiftstype;Linje;Budgetlinje;Godkendt;Forbrugt;Rest;Nr.;Dato;Bilagsnr.;Leverandør;Tekst;Netto;Moms;Brutto;Belaster linjen;Ud over linjen;Tilbagefører nr.;Tilbageført af nr.;Begrundelse;Bogført;Bogført af
                budget;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;1;"Underviser; ""æblegrød""\";100000,00;60000,50;39999,50;;;;;;;;;;;;;;;
                budget;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;2;'=1+1;1000,00;1250,00;-250,00;;;;;;;;;;;;;;;
                budget;2014-017;Fase 0: Konsolidering på Århus Børnehus;Materialer;3;Øvelser;500,00;0,00;500,00;;;;;;;;;;;;;;;
                postering;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;1;"Underviser; ""æblegrød""\";;;;1;23-09-2014;B-1;Kursuscentret Ærø;Undervisning;48000,40;12000,10;60000,50;60000,50;;;;;23-09-2014 17:30;Sekretær Å. Ærø
                postering;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;2;'=1+1;;;;2;23-09-2014;'-5;'@lokalet;'+forplejning;1200,00;300,00;1500,00;1500,00;Ja;;;;23-09-2014 17:30;Sekretær Å. Ærø
                postering;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;2;'=1+1;;;;3;23-09-2014;'-5;'@lokalet;'+forplejning;-200,00;-50,00;-250,00;-250,00;;2;;Forkert beløb;23-09-2014 17:30;Sekretær Å. Ærø
                sum;2014-017;Fase 0: Konsolidering på Århus Børnehus;Løn;;;101000,00;61250,50;39749,50;;;;;;;;;;;;;;;
                sum;2014-017;Fase 0: Konsolidering på Århus Børnehus;Materialer;;;500,00;0,00;500,00;;;;;;;;;;;;;;;
                sum;2014-017;Fase 0: Konsolidering på Århus Børnehus;I alt;;;101500,00;61250,50;40249,50;;;;;;;;;;;;;;;
                sum;2014-017;I alt;;;;101500,00;61250,50;40249,50;;;;;;49000,40;12250,10;61250,50;61250,50;;;;;;
                """.replace("\n", "\r\n"));
    }

    @Test
    void itBeginsWithTheMarkThatTellsExcelItIsUtf8() throws IOException {
        assertThat(Arrays.copyOf(bytes(), 3)).containsExactly(0xEF, 0xBB, 0xBF);
    }

    @Test
    void itIsOneTable() throws IOException {
        var widths = new String(bytes(), UTF_8)
                .replaceAll("\"[^\r]*?\";", "x;")
                .lines()
                .map(row -> row.split(";", -1).length)
                .distinct()
                .toList();
        assertThat(widths).isEqualTo(List.of(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=1+1|'=1+1", "+45 12345678|'+45 12345678", "-5|'-5", "@x|'@x", "＝1|'＝1", "Løn|Løn", "5-6|5-6"})
    void wordsThatASpreadsheetWouldComputeAreGuarded(String words, String cell) {
        assertThat(DanishCsv.text(words)).isEqualTo(cell);
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvAccounts.write(AccountsReportFixtures.report(), AccountsReportFixtures.entries().stream(), out);
        return out.toByteArray();
    }
}
