package dk.fremdrift.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The files as they leave the product, against the totals of the page. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AccountsExportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LedgerService service;

    @Autowired
    AccountsQueries queries;

    @Autowired
    AccountsExport export;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    AccountsFixtures given;
    UUID line;

    @BeforeEach
    void accounts() {
        given = new AccountsFixtures(jdbc, events, transaction);
        line = given.line("Underviser i æblegrød", 100_000);
        UUID small = given.line(given.phase(1, "OPEN"), AccountsFixtures.TEACHERS, "=Øl & brød", 10);
        for (int i = 1; i <= 7; i++) {
            book("B-" + i, line, 100_000_01L * i / 7, 25_033L * i);
        }
        book("B-8", small, 10_00, 2_50);
        service.reverse(given.project, given.secretary.personId(), book("B-9", line, 33_33, 0), "Fejl");
    }

    @Test
    void allThreeHaveTheTotalsOfThePage() throws IOException {
        Figures total = queries.overview(given.project, Locale.of("da")).total();
        assertThat(total.spent()).isGreaterThan(Money.kroner(4_000_00));

        assertThat(new String(file("csv"), UTF_8).lines().toList().getLast())
                .contains(";I alt;;;;%s;%s;%s;"
                        .formatted(plain(total.approved()), plain(total.spent()), plain(total.remaining())));
        assertThat(chargedInWorkbook(file("xlsx")))
                .isEqualByComparingTo(total.spent().amount());
        try (var document = Loader.loadPDF(file("pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Projektet i alt %s %s %s".formatted(total.approved(), total.spent(), total.remaining()))
                    .contains("Alle 10 posteringer i alt");
        }
    }

    @Test
    void theFileSaysWhatItIsAndIsNoted() {
        MvcTestResult answer = get("xlsx");
        assertThat(answer).hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"regnskab-T-[0-9a-f-]+-\\d{4}-\\d\\d-\\d\\d\\.xlsx\"");
        assertThat(jdbc.sql("""
                                select detail ->> 'format' from audit_event
                                where action = 'accounts.exported' and project_id = ? and actor_account_id = ?
                                """)
                        .params(given.project, given.secretary.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("xlsx");
    }

    @Test
    void noFileGoesOutThatDoesNotAddUp() {
        jdbc.sql("update line_balance set spent = spent + 1 where line_key = ?")
                .params(line)
                .update();
        assertThatThrownBy(() -> export.write(given.project, AccountsFormat.CSV, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("different sums");
    }

    @Test
    void aFormatThatIsNoneIsNotFound() {
        assertThat(get("doc")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoAsksWhileTheServerIsBusyIsAskedToWait() {
        Object room = requireNonNull(ReflectionTestUtils.getField(export, "tables"));
        Semaphore tables = (Semaphore) requireNonNull(ReflectionTestUtils.getField(room, "places"));
        int places = tables.drainPermits();
        try {
            assertThat(get("csv")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        } finally {
            tables.release(places);
        }
        assertThat(get("csv")).hasStatusOk();
        assertThat(tables.availablePermits()).isEqualTo(places);
    }

    @Test
    void theFileIsWholeAndTheConnectionReturnedBeforeAnythingIsSent() throws IOException, SQLException {
        int busy = busyConnections();
        try (var file = export.make(given.project, AccountsFormat.CSV)) {
            assertThat(busyConnections()).isEqualTo(busy);
            assertThat(file.size()).isEqualTo(file("csv").length);
        }
    }

    private int busyConnections() throws SQLException {
        return dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    /** While the file is being written somebody books: the sums and the entries are still of one moment. */
    @Test
    void aFileIsOfOneMoment() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var meddling = new OutputStream() {
            private boolean done;

            @Override
            public void write(int b) {
                throw new UncheckedIOException(new IOException("written in pieces"));
            }

            @Override
            public void write(byte[] piece, int from, int length) {
                bytes.write(piece, from, length);
                if (!done) {
                    done = true;
                    Thread other = new Thread(() -> book("B-99", line, 1_00, 0));
                    other.start();
                    try {
                        other.join();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        };
        for (int i = 100; i < 160; i++) { // more than one buffer of text
            book("B-" + i, line, 1_00, 0);
        }
        Money before = queries.overview(given.project, Locale.of("da")).total().spent();
        export.write(given.project, AccountsFormat.CSV, meddling);
        String csv = bytes.toString(UTF_8);
        assertThat(csv).doesNotContain("B-99;");
        assertThat(csv.lines().toList().getLast())
                .contains(";" + plain(before) + ";")
                .contains(";" + plain(before) + ";;;;;;");
        assertThat(queries.overview(given.project, Locale.of("da")).total().spent())
                .isEqualTo(before.plus(Money.kroner(1)));
    }

    private UUID book(String number, UUID on, long net, long vat) {
        EntryForm form =
                AccountsFixtures.form(Ids.next(), on, number, Money.oere(net), Money.oere(vat), Money.MAX, true);
        assertThat(service.book(given.project, given.secretary.personId(), form))
                .isEmpty();
        return form.entryId();
    }

    private byte[] file(String format) {
        MvcTestResult answer = get(format);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private MvcTestResult get(String format) {
        return mvc.get()
                .uri("/projects/{id}/accounts/export?format={format}", given.project, format)
                .with(given.secretary.signedIn())
                .exchange();
    }

    private static BigDecimal chargedInWorkbook(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.findSheet("Posteringer").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> row.getCellAsNumber(12).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static String plain(Money money) {
        return money.amount().toPlainString().replace('.', ',');
    }
}
