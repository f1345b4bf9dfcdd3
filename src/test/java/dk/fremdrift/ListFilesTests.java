package dk.fremdrift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/** What stands in the file of every list: what the page shows, narrowed as the page is. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
@TestInstance(Lifecycle.PER_CLASS)
class ListFilesTests {

    /** A list with one row that is known, and what is in its file; words in braces stand for what the test has made. */
    enum ListFile {
        PROJECTS(
                "/projects",
                "/projects/export",
                "search={number}",
                "search={number}&status=DRAFT",
                "Nummer|Projekt|Ejer|Fase nu|Periode|Status",
                "{number}|Projektet {name}|Kommunen {name}|Fase 0|forår 2026|I gang"),
        PLAN(
                "/projects/{id}/phases/plan",
                "/projects/{id}/phases/plan/export",
                "",
                "",
                "Nummer|Fase|Fase, aktivitet eller milepæl|Hvad er det?|Periode|Fra|Til|Ansvarlig|Status",
                "0|Fase med nummer 0|Aktiviteten|Aktivitet|marts 2026|01-03-2026|31-03-2026|Projektlederne|Ikke begyndt"),
        DECISIONS(
                "/projects/{id}/decisions",
                "/projects/{id}/decisions/export",
                "outcome=SENT_BACK&kind=CHANGE",
                "outcome=APPROVED",
                "Dato|Sag|Version|Slags|Beslutning|Afgjort ved",
                "{decided}|Ændring 1: Sæt hele projektet på pause|1|Ændring|Sendt tilbage|Flertal"),
        AUDIT(
                "/audit",
                "/audit/export",
                "project={id}&action=project.personRevised",
                "project={id}&action=accounts.exported",
                "Nr.|Tidspunkt|Hændelse|Hvem|Om|Projekt|Mere",
                "{seq}|{at}|Rettede oplysninger om en person|Systemet|Person|{number}|Person: {name}"),
        PEOPLE(
                "/people",
                "/people/export",
                "search={name}",
                "search=xyzzyqw",
                "Navn|E-mail|Stilling|Personalegruppe|Enhed|Ansat hos",
                "{name}|{name}@test.example|Konsulent|HK|Borgerservice|Kommunen {name}"),
        ORGANISATIONS(
                "/organisations",
                "/organisations/export",
                "search=Kommunen {name}&kind=MUNICIPALITY",
                "search=Kommunen {name}&kind=UNION",
                "Navn|Slags|CVR-nummer|Enheder|Personer",
                "Kommunen {name}|Kommune|12345674|2|1"),
        UNITS(
                "/organisations/{organisationId}",
                "/organisations/{organisationId}/units/export",
                "",
                "",
                "Enhed|Under|Slags|Sted",
                "Borgerservice|Kultur|Afdeling|Rådhuset"),
        ACCOUNTS(
                "/admin/accounts",
                "/admin/accounts/export",
                "search={name}",
                "search={name}x",
                "Navn|Brugernavn|E-mail|HR-medarbejder|Revisor|Administrator|Status",
                "Navnet {name}|{name}|{name}@test.example||Ja||Mangler adgangskode"),
        CONTRIBUTIONS(
                "/projects/{id}/contributions/calls/{callId}",
                "/projects/{id}/contributions/calls/{callId}/export",
                "sorting=LATER",
                "sorting=WANTED",
                "Bidrag|Slags|Fra|Sendt|Med egne ord|Omfang|Sortering|Taget med i projektet|Svar til afsenderen",
                "To kolleger|Ressourcer|Kommunen {name}|23-09-2014 12:30|Vi kan undvære dem|To dage|Senere||Tak, til foråret"),
        DOCUMENTS(
                "/projects/{id}/documents",
                "/projects/{id}/documents/export",
                "phase={phaseId}",
                "phase={otherPhaseId}",
                "Titel|Fase|Kategori|Vedhæftet|Vedhæftet af|Version|Fil|Trukket tilbage",
                "Et papir|Fase 0: Fase med nummer 0|Tilbud|23-09-2014 12:30|Navnet {name}|2|tilbud-2.txt|"),
        HISTORY(
                "/projects/{id}/history",
                "/projects/{id}/history/export",
                "topic=DESCRIPTION",
                "topic=DOCUMENTS",
                "Nr.|Tidspunkt|Hvem|Ændring|Felt|Før|Nu",
                "{changeSeq}|{changedAt}|Systemet|Skrev i beskrivelsen: Formål|Teksten|Før var alt bedre|Nu er alt godt");

        final String page;
        final String file;
        final String narrowed;
        final String otherwise;
        final String headings;
        final String row;

        /**
         * @param narrowed the query that leaves only the row in
         * @param otherwise the query that leaves the row out; neither says anything where the list cannot be narrowed
         */
        ListFile(String page, String file, String narrowed, String otherwise, String headings, String row) {
            this.page = page;
            this.file = file;
            this.narrowed = narrowed;
            this.otherwise = otherwise;
            this.headings = headings;
            this.row = row;
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");

    private static final String MOMENT_OF = "to_char(%s at time zone 'Europe/Copenhagen', 'DD-MM-YYYY HH24:MI')";

    private static final String EVENT = "select seq as \"%s\", " + MOMENT_OF.formatted("at")
            + " as \"%s\" from audit_event where project_id = :id and action = '%s'";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditTrail trail;

    final Map<String, Object> known = new HashMap<>();
    Somebody reader;

    @BeforeAll
    void oneRowInEveryList() {
        var make = new ProjectFixtures(jdbc);
        Somebody shown = make.somebody();
        shown.signedIn("AUDITOR");
        jdbc.sql("update account set display_name = 'Navnet ' || username where id = :id")
                .param("id", shown.accountId())
                .update();
        known.put("name", shown.name());
        known.put("person", shown.personId());
        known.put("account", shown.accountId());
        UUID project = make.project("Projektet " + shown.name());
        known.put("id", project);
        known.put("phaseId", make.phase(project, 0, "OPEN"));
        known.put("otherPhaseId", make.phase(project, 1, "PLANNED"));
        reader = make.somebody();
        make.role(project, reader, "LEADER");
        organisation();
        project();
        plan(make.activity(project, (UUID) known.get("phaseId"), "Aktiviteten"));
        dated(make, project, Objects.requireNonNull((UUID) known.get("phaseId")));
        make.decided(project, reader, "CHANGE", "{}", "SENT_BACK");
        remember("select " + MOMENT_OF.formatted("closed_at") + " as decided from submission where body_id = :id");
        audited();
        changed(project);
        contribution();
        document();
    }

    private void organisation() {
        remember("""
                insert into organisation (id, version, name, kind, cvr)
                values (gen_random_uuid(), 0, 'Kommunen ' || :name, 'MUNICIPALITY', '12345674') returning id as "organisationId"
                """);
        jdbc.sql("""
                        with above as (insert into unit (id, version, organisation_id, name)
                                values (gen_random_uuid(), 0, :organisationId, 'Kultur') returning id),
                            u as (insert into unit (id, version, organisation_id, parent_id, name, kind, place)
                                select gen_random_uuid(), 0, :organisationId, id, 'Borgerservice', 'Afdeling', 'Rådhuset'
                                from above returning id)
                        insert into employment (id, version, person_id, organisation_id, unit_id, job_title, employee_group)
                        select gen_random_uuid(), 0, :person, :organisationId, id, 'Konsulent', 'HK' from u
                        """).params(known).update();
    }

    private void project() {
        remember("""
                update project set owner_organisation_id = :organisationId, period_words = 'forår 2026',
                    period_from = date '2026-03-01', period_to = date '2026-05-31'
                where id = :id returning number
                """);
    }

    private void audited() {
        trail.record(
                "project.personRevised",
                "person",
                known.get("person"),
                (UUID) known.get("id"),
                Map.of("person", String.valueOf(known.get("person"))));
        remember(EVENT.formatted("seq", "at", "project.personRevised"));
    }

    record Purpose(String text) {}

    private void changed(UUID project) {
        trail.changed(
                "project.sectionWritten",
                "section",
                UUID.randomUUID(),
                project,
                Map.of("section", "PURPOSE"),
                new Purpose("Før var alt bedre"),
                new Purpose("Nu er alt godt"));
        remember(EVENT.formatted("changeSeq", "changedAt", "project.sectionWritten"));
    }

    private void remember(String sql) {
        known.putAll(jdbc.sql(sql).params(known).query().singleRow());
    }

    private void plan(UUID activity) {
        jdbc.sql("""
                        update activity set responsible = 'Projektlederne', period_words = 'marts 2026',
                            period_from = date '2026-03-01', period_to = date '2026-03-31' where id = :id
                        """).param("id", activity).update();
    }

    record Dates(LocalDate periodFrom) {}

    private void dated(ProjectFixtures make, UUID project, UUID phase) {
        UUID dated = make.project("Med datoer");
        make.role(dated, reader, "LEADER");
        remember(
                "update project set period_words = null, period_from = date '2028-08-01', period_to = date '2028-12-31'"
                        + " where id = '" + dated + "' returning number as dated");
        jdbc.sql(
                        "update activity set period_words = null, period_from = date '2028-08-01', period_to = null where id = ?")
                .param(make.activity(project, phase, "Med en dag"))
                .update();
        trail.changed(
                "project.phaseRevised",
                "phase",
                phase,
                project,
                Map.of("from", "2028-08-01"),
                new Dates(LocalDate.of(2028, 8, 1)),
                new Dates(LocalDate.of(2028, 12, 31)));
    }

    private void contribution() {
        known.put("callId", UUID.randomUUID());
        jdbc.sql("""
                        with c as (insert into contribution_call (id, version, project_id, title, text, open_until, several, created_at)
                                values (:callId, 0, :id, 'Bud', 'Hvad vil I?', current_date, true, now())),
                            k as (insert into contribution_kind (call_id, name, position) values (:callId, 'Ressourcer', 1)),
                            l as (insert into contribution_link (id, version, call_id, kind, invited, token_hash, issued_at)
                                values (:callId, 0, :callId, 'INVITED', 'Kommunen ' || :name, cast(:callId as text)::bytea, now()))
                        insert into contribution (id, version, call_id, link_id, sending, kind, contributor, name, headline, text,
                            amount, handed_in_at, sorting, answer, answered_at)
                        values (gen_random_uuid(), 0, :callId, :callId, gen_random_uuid(), 'Ressourcer', 'Kommunen ' || :name, 'Ole Hansen',
                            'To kolleger', 'Vi kan **undvære** dem', 'To dage', timestamptz '2014-09-23 12:30 Europe/Copenhagen',
                            'LATER', 'Tak, *til foråret*', now())
                        """).params(known).update();
    }

    private void document() {
        jdbc.sql("""
                        with d as (insert into document (id, project_id, phase_id, title, category)
                            values (gen_random_uuid(), :id, :phaseId, 'Et papir', 'Tilbud') returning id),
                        v as (
                            insert into document_version (id, document_id, number, name, media_type, size, sha256, uploaded_by, uploaded_at)
                            select gen_random_uuid(), d.id, number, 'tilbud-' || number || '.txt', 'text/plain', 3,
                                encode(sha256('abc'), 'hex'), :account, timestamptz '2014-09-23 12:30 Europe/Copenhagen'
                            from d, generate_series(1, 2) number returning id)
                        insert into document_piece (version_id, number, bytes) select id, 0, 'abc' from v
                        """).params(known).update();
    }

    @Test
    void noListIsForgotten() {
        assertThat(Routes.of(mapping).stream()
                        .map(Routes.Route::pattern)
                        .filter(pattern -> pattern.endsWith("/export")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                // Tested by itself, with its sums
                                Stream.of("/projects/{id}/accounts/export"),
                                Arrays.stream(ListFile.values()).map(list -> list.file))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theFileHasTheRowOfThePage(ListFile list) throws IOException {
        String[] cells = list.row.split("\\|", -1);
        List<List<String>> rows = csv(list, list.narrowed);
        assertThat(rows).startsWith(List.of(list.headings.split("\\|"))).contains(filled(cells));
        assertThat(workbook(list)).isEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource
    void noDayInAFileIsWrittenAsOnAPage(ListFile list) throws IOException {
        for (List<List<String>> rows : List.of(csv(list, ""), workbook(list))) {
            assertThat(rows.stream().flatMap(List::stream))
                    .noneMatch(cell -> cell.matches("(?s).*\\d{2}\\.\\d{2}\\.\\d{4}.*"));
        }
        assertThat(get(list.page, "").getContentAsString()).doesNotContain("01-08-2028");
    }

    @Test
    void daysWithinOtherWordsAreWrittenAsEveryDayInAFile() throws IOException {
        assertThat(csv(ListFile.PROJECTS, "search={dated}").getLast()).contains("01-08-2028 – 31-12-2028");
        assertThat(csv(ListFile.PLAN, "")).anyMatch(row -> row.contains("fra 01-08-2028"));
        assertThat(csv(ListFile.HISTORY, "")).anyMatch(row -> row.containsAll(List.of("01-08-2028", "31-12-2028")));
        assertThat(csv(ListFile.AUDIT, "project={id}"))
                .anyMatch(row -> row.getLast().contains("Fra: 01-08-2028"));
    }

    @Test
    void aPhaseStandsAmongWhatIsPlannedByItsTitle() throws IOException {
        assertThat(csv(ListFile.PLAN, ""))
                .contains(List.of("0", "Fase med nummer 0", "Fase med nummer 0", "", "", "", "", "", "Åben"));
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsNarrowedAsThePageIsAndLinkedFromThere(ListFile list) throws IOException {
        if (!list.otherwise.isEmpty()) {
            assertThat(csv(list, list.narrowed)).hasSize(2);
            assertThat(csv(list, list.otherwise)).hasSize(1);
        }
        String query = list.narrowed.isEmpty() ? "" : "&" + fill(list.narrowed);
        assertThat(get(list.page, list.narrowed).getContentAsString())
                .contains(HtmlUtils.htmlEscape(fill(list.file) + "?format=xlsx" + query.replace(" ", "%20")));
    }

    @Test
    void theFilesAreFoundBelowAContextPathToo() {
        assertThat(mvc.get()
                        .uri("/fremdrift/projects")
                        .contextPath("/fremdrift")
                        .with(reader.signedIn())
                        .exchange())
                .bodyText()
                .contains("href=\"/fremdrift/projects/export?format=csv\"");
    }

    private MockHttpServletResponse get(String path, String query) {
        var response = mvc.get()
                .uri(URI.create(fill(path) + "?" + fill(query).replace(" ", "%20")))
                .with(reader.signedIn("HR", "AUDITOR", "ADMINISTRATOR"))
                .exchange();
        assertThat(response).hasStatusOk();
        return response.getResponse();
    }

    private List<List<String>> csv(ListFile list, String query) throws IOException {
        String text = get(list.file, "format=csv&" + query).getContentAsString(UTF_8);
        try (var csv =
                CSVFormat.EXCEL.builder().setDelimiter(';').get().parse(new StringReader(text.replace("\uFEFF", "")))) {
            return csv.stream().map(CSVRecord::toList).toList();
        }
    }

    private List<List<String>> workbook(ListFile list) throws IOException {
        byte[] file = get(list.file, "format=xlsx&" + list.narrowed).getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            List<Row> rows = workbook.getFirstSheet().read();
            int columns = rows.getFirst().getCellCount();
            return rows.stream()
                    .map(row -> IntStream.range(0, columns)
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(ListFilesTests::text)
                                    .orElse(""))
                            .toList())
                    .toList();
        }
    }

    private static String text(Cell cell) {
        String format = String.valueOf(cell.getDataFormatString());
        return format.contains("hh")
                ? MOMENT.format(cell.asDate())
                : format.contains("yyyy") ? DAY.format(cell.asDate()) : cell.getText();
    }

    private List<String> filled(String[] cells) {
        return Arrays.stream(cells).map(this::fill).toList();
    }

    private String fill(String words) {
        String filled = words;
        for (Map.Entry<String, Object> entry : known.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", entry.getValue().toString());
        }
        return filled;
    }
}
