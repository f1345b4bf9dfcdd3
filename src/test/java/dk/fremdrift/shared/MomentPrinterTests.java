package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentPrinterTests {

    private final MomentPrinter printer = new MomentPrinter();

    @Test
    void aMomentIsToldByDanishClocksAsTheReadersLanguageHasIt() {
        Instant moment = Instant.parse("2026-11-22T13:33:00Z");
        assertThat(printer.print(moment, Danish.LOCALE)).isEqualTo("22.11.2026 kl. 14.33");
        assertThat(printer.print(moment, Locale.ENGLISH)).isEqualTo("22.11.2026 at 14:33");
        assertThat(printer.print(moment, Locale.UK)).isEqualTo("22.11.2026 at 14:33");
        assertThat(MomentPrinter.time(moment, Danish.LOCALE)).isEqualTo("14.33");
        assertThat(MomentPrinter.time(moment, Locale.ENGLISH)).isEqualTo("14:33");
    }
}
