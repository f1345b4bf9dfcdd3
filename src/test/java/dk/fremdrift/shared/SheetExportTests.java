package dk.fremdrift.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SheetExportTests {

    private record Line(
            @Nullable String words,
            int count,
            Money amount,
            @Nullable LocalDate day,
            Instant moment,
            boolean done) {}

    private static final Sheet<Line> SHEET = Sheet.<Line>named("prøve", "nav.projects")
            .column("search", 20, Line::words)
            .column("tasks", 8, Line::count)
            .column("kroner", 12, Line::amount)
            .column("menu", 12, Line::day)
            .column("save", 16, Line::moment)
            .column("change", 8, Line::done);

    private static final Line LINE = new Line(
            "=1+1; \"hej\"",
            1208,
            new Money(new BigDecimal("-1250.50")),
            null,
            Instant.parse("2014-09-23T10:30:00Z"),
            true);

    @Autowired
    SheetExport export;

    @BeforeEach
    void readInDanish() {
        LocaleContextHolder.setLocale(Danish.LOCALE);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private MockHttpServletResponse sent(SheetFormat format, Stream<Line> rows) throws IOException {
        var response = new MockHttpServletResponse();
        export.send(format, SHEET, () -> rows, () -> {}, response);
        return response;
    }

    @Test
    void aDanishExcelReadsTheCsv() throws IOException {
        var response = sent(SheetFormat.CSV, Stream.of(LINE));
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(response.getContentAsByteArray(), UTF_8)).isEqualTo("""
                        \uFEFFSøg;Mine opgaver;kr.;Menu;Gem;Ret\r
                        "'=1+1; ""hej""\";1208;-1250,50;;23-09-2014 12:30;Ja\r
                        """);
    }

    @Test
    void theWorkbookHasNumbersAndNoFormulas() throws IOException {
        byte[] file = sent(SheetFormat.XLSX, Stream.of(LINE)).getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Søg");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1; \"hej\"");
            assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("-1250.50"));
        }
    }

    @Test
    void thousandsOfRowsComeInOrder() throws IOException {
        var rows = IntStream.range(0, 3_500)
                .mapToObj(i -> new Line("r" + i, i, LINE.amount(), null, LINE.moment(), false));
        byte[] file = sent(SheetFormat.XLSX, rows).getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var read = workbook.getFirstSheet().openStream()) {
            List<String> first = read.map(row -> row.getCellText(0)).toList();
            assertThat(first).hasSize(3_501);
            assertThat(first.getLast()).isEqualTo("r3499");
        }
    }

    @Test
    void theRowsAreClosedAndAFileThatFailsIsNotSent() {
        var closed = new AtomicBoolean();
        Stream<Line> rows = Stream.<Line>generate(() -> {
                    throw new IllegalStateException("No more");
                })
                .onClose(() -> closed.set(true));
        var response = new MockHttpServletResponse();
        var made = new AtomicBoolean();
        assertThatThrownBy(() -> export.send(SheetFormat.CSV, SHEET, () -> rows, () -> made.set(true), response))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).isTrue();
        assertThat(made).isFalse();
        assertThat(response.isCommitted()).isFalse();
    }
}
