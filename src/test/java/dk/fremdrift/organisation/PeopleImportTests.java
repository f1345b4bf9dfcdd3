package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.organisation.ImportedRow.Fault;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PeopleImportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleImport imports;

    @Autowired
    ImportWork work;

    @Autowired
    ImportPages pages;

    @Autowired
    People people;

    @Autowired
    ImportJobs jobs;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    String tag = UUID.randomUUID().toString().substring(0, 8);
    UUID organisation;

    @BeforeEach
    void anOrganisation() {
        organisation = people.assureOrganisation("Aarhus Kommune " + tag);
    }

    private ImportDetails read(Path file, @Nullable Charset charset) {
        UUID id = imports.receive(organisation, "personer.csv");
        work.read(id, file, charset);
        return now();
    }

    private ImportDetails read(ImportFile file) throws IOException {
        return read(file.written(), null);
    }

    private ImportDetails now() {
        return pages.of(organisation).orElseThrow();
    }

    private ImportDetails apply() {
        imports.begin(now().id());
        work.apply(now().id());
        return now();
    }

    private Map<Integer, List<Fault>> faults() {
        Map<Integer, List<Fault>> faults = new LinkedHashMap<>();
        pages.rows(now().id(), "FAULTY", PageRequest.of(0, 1000)).forEach(row -> faults.put(row.line(), row.faults()));
        return faults;
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    private int employed() {
        return count("select count(*) from employment where organisation_id = :organisation");
    }

    private int units() {
        return count("select count(*) from unit where organisation_id = :organisation");
    }

    @Test
    void unitsAndPeopleComeInAndTheSameFileAgainChangesNothing() throws IOException {
        var file = new ImportFile(tag).units().people(430);
        ImportDetails plan = read(file);
        assertThat(plan.state()).isEqualTo("READY");
        assertThat(plan.count("NEW", false)).isEqualTo(128);
        assertThat(plan.count("NEW", true)).isEqualTo(430);
        assertThat(employed()).isZero();
        assertThat(apply().state()).isEqualTo("DONE");
        assertThat(units()).isEqualTo(128);
        assertThat(employed()).isEqualTo(430);
        assertThat(count("""
                        select count(*) from employment e join person m on m.id = e.manager_id
                        where e.organisation_id = :organisation and m.name = 'Lene Holm 0' and e.valid_from = date '2020-08-01'
                            and e.employee_group = 'Pædagoger'
                        """)).isEqualTo(429);
        assertThat(count("""
                        select count(*) from unit u join unit p on p.id = u.parent_id
                        where u.organisation_id = :organisation and p.name = 'Dagtilbud' and u.kind = 'Dagtilbud'
                        """)).isEqualTo(79);
        ImportDetails again = read(file);
        assertThat(faults()).isEmpty();
        assertThat(again.toDo()).isZero();
        assertThat(again.count("UNCHANGED")).isEqualTo(558);
    }

    @Test
    void everyPlantedFaultIsExplainedWithItsRowAndColumnAndTheGoodRowsComeIn() throws IOException {
        var file = new ImportFile(tag).units().people(430);
        Map<Integer, Fault> planted = new LinkedHashMap<>();
        planted.put(
                file.add("Skole 1;;;;S\uFFFDren Kj\uFFFDr;a1." + tag + "@x.example;;;;;"),
                new Fault("NAME", "encoding", "S\uFFFDren Kj\uFFFDr"));
        planted.put(
                file.add("Månens Skole;;;;Mette;a2." + tag + "@x.example;;;;;"),
                new Fault("UNIT", "unitUnknown", "Månens Skole"));
        planted.put(
                file.add("Skole 1;;;;Lene igen;" + file.mail(0).toUpperCase() + ";;;;;"),
                new Fault("EMAIL", "emailTwice", "130"));
        planted.put(
                file.add("Skole 1;;;;Per;a4." + tag + "@x.example;010190-1234;;;;"), new Fault("NUMBER", "cpr", ""));
        planted.put(
                file.add("Skole 1;;;;=HYPERLINK(\"x\");a5." + tag + "@x.example;;;;;"),
                new Fault("NAME", "formula", "=HYPERLINK(\"x\")"));
        planted.put(file.add("Hønen;Ægget;;;;;;;;;"), new Fault("PARENT", "circle", "Hønen › Ægget › Hønen"));
        planted.put(file.add("Ægget;Hønen;;;;;;;;;"), new Fault("PARENT", "circle", "Hønen › Ægget › Hønen"));
        planted.put(
                file.add("Skole 1;;;;Ida;ida(snabel-a)x.example;;;;;"),
                new Fault("EMAIL", "address", "ida(snabel-a)x.example"));
        planted.put(file.add("Skole 1;;;;;a8." + tag + "@x.example;;Lærer;;;"), new Fault("NAME", "nameMissing", ""));
        planted.put(
                file.add("Skole 1;;;;Hans;a9." + tag + "@x.example;;;;ukendt@x.example;"),
                new Fault("MANAGER", "managerUnknown", "ukendt@x.example"));
        planted.put(
                file.add("Skole 1;;;;Kim;a10." + tag + "@x.example;;;;;31.02.2020"),
                new Fault("FROM", "noDay", "31.02.2020"));
        planted.put(
                file.add("Skole 1;;;;Eva;a11." + tag + "@x.example;;" + "x".repeat(201) + ";;;"),
                new Fault("TITLE", "tooLong", "200"));
        planted.put(
                file.add("Skole 1;;;;Ole;a12." + tag + "@x.example;10007;;;;"),
                new Fault("NUMBER", "numberTwice", "137"));
        planted.put(
                file.add("Skole 1;;;;Pia;a13." + tag + "@x.example;;;;;;for meget"),
                new Fault("ROW", "tooManyColumns", "11"));
        planted.put(file.add("Skole 1;;;;Ib uden nøgle;;;;;;"), new Fault("EMAIL", "keyMissing", ""));
        planted.put(
                file.add("Skole 1;;;;Ny;a15." + tag + "@x.example;;;;a9." + tag + "@x.example;"),
                new Fault("MANAGER", "managerFaulty", "a9." + tag + "@x.example"));
        ImportDetails plan = read(file);
        Map<Integer, List<Fault>> expected = new LinkedHashMap<>();
        planted.forEach((line, fault) -> expected.put(line, List.of(fault)));
        assertThat(faults()).isEqualTo(expected);
        assertThat(pages.rows(now().id(), "FAULTY", PageRequest.of(0, 1000)))
                .extracting(row -> row.shownName() + " " + row.shownEmail())
                .contains("Ida ida(snabel-a)x.example", "S\uFFFDren Kj\uFFFDr a1." + tag + "@x.example")
                .contains("Per a4." + tag + "@x.example", "Ib uden nøgle null");
        assertThat(plan.toDo()).isEqualTo(558);
        assertThat(apply().state()).isEqualTo("DONE");
        assertThat(employed()).isEqualTo(430);
        assertThat(units()).isEqualTo(128);
    }

    @Test
    void twoColumnsThatMeanTheSameAreBothNamed() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Navn;Medarbejdernr.;E-mail;Lønnummer");
        file.add("Lene;1;" + file.mail(1) + ";2");
        assertThat(read(file))
                .extracting(ImportDetails::refusal, ImportDetails::refusalDetail)
                .containsExactly("columnTwice", "Medarbejdernr. / Lønnummer");
    }

    @Test
    void aColumnWithCprNumbersIsRefusedAndNothingOfTheFileIsKept() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Navn;E-mail;Nummer i lønsystemet");
        for (int i = 0; i < 5; i++) {
            file.add("Lene;" + file.mail(i) + ";0101900" + "123");
        }
        file.add("Lene;x@x.example;010190-1234");
        file.add("Lene;y@x.example;020290-1234");
        file.add("Lene;z@x.example;030390-1234");
        file.add("Lene;v@x.example;040490-1234");
        file.add("Lene;w@x.example;050590-1234");
        ImportDetails refused = read(file);
        assertThat(refused.state()).isEqualTo("REFUSED");
        assertThat(refused.refusal()).isEqualTo("cpr");
        assertThat(refused.refusalDetail()).isEqualTo("Nummer i lønsystemet");
        assertThat(
                        count(
                                "select count(*) from people_import_row r join people_import i on i.id = r.import_id where i.organisation_id = :organisation"))
                .isZero();
        file.rows.set(0, "Navn;E-mail;CPR-nr.");
        assertThat(read(file).refusal()).isEqualTo("cpr");
    }

    @Test
    void aCprNumberAmongOtherValuesIsAFaultOfItsRowHoweverItIsWritten() throws IOException {
        var file = new ImportFile(tag);
        file.add(";;;;Lene Holm;" + file.mail(1) + ";1;;;;");
        Map<Integer, List<Fault>> expected = new LinkedHashMap<>();
        expected.put(file.add(";;;;010190-1234;" + file.mail(2) + ";2;;;;"), List.of(new Fault("NAME", "cpr", "")));
        expected.put(file.add(";;;;Kim 0101901234;" + file.mail(3) + ";3;;;;"), List.of(new Fault("NAME", "cpr", "")));
        expected.put(
                file.add(";;;;Per;" + file.mail(4) + ";4;Lærer 0101901234;;;"), List.of(new Fault("TITLE", "cpr", "")));
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEqualTo(expected);
    }

    @Test
    void oneCprNumberInAColumnWithOneRowIsAFaultOfTheRow() throws IOException {
        var file = new ImportFile(tag);
        int row = file.add(";;;;010190-1234;" + file.mail(2) + ";2;;;;");
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEqualTo(Map.of(row, List.of(new Fault("NAME", "cpr", ""))));
    }

    @Test
    void aColumnThatIsReadAndHoldsMostlyCprNumbersIsRefused() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Navn;E-mail;Medarbejdernummer");
        for (int i = 1; i <= 3; i++) {
            file.add("Lene;" + file.mail(i) + ";0" + i + "0190" + "1234");
        }
        assertThat(read(file))
                .extracting(ImportDetails::refusal, ImportDetails::refusalDetail)
                .containsExactly("cpr", "Medarbejdernummer");
    }

    @Test
    void numbersOfProductionUnitsAreNotTakenForCprNumbers() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Enhed;P-nr.");
        for (int i = 1; i <= 3; i++) {
            file.add("Skole " + i + ";1003403803");
        }
        assertThat(read(file).ignored()).containsExactly("P-nr.");
        assertThat(now().count("NEW")).isEqualTo(3);
    }

    @Test
    void aColumnCalledAsTheRegisterCallsItsOwnNumbersHoldsCprNumbers() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Enhed;PNR");
        for (int i = 1; i <= 3; i++) {
            file.add("Skole " + i + ";0" + i + "0190-1234");
        }
        assertThat(read(file))
                .extracting(ImportDetails::refusal, ImportDetails::refusalDetail)
                .containsExactly("cpr", "PNR");
    }

    @Test
    void inAColumnOfProductionUnitsOnlyTheirNumbersAreLetThrough() throws IOException {
        for (String heading : List.of("P-nr.", "P-nummer", "Produktionsenhed")) {
            for (String number : List.of("0101901234", "100390-1235", "010190 1234")) {
                var file = new ImportFile(tag);
                file.rows.set(0, "Enhed;" + heading);
                for (int i = 1; i <= 3; i++) {
                    file.add("Skole " + i + ";" + number);
                }
                assertThat(read(file).refusal()).as(heading + " " + number).isEqualTo("cpr");
            }
        }
    }

    @Test
    void whatIsKnownByItsNumberCanBeImportedAgainWhateverTheNumberLooksLike() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Enhed;Navn;E-mail;Medarbejdernummer;Leder");
        file.add("Skole;;;;");
        file.add("Skole;Lene;0101901234." + tag + "@x.example;nr. 0101901234;");
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEqualTo(Map.of(3, List.of(new Fault("EMAIL", "cprInAddress", ""))));

        file.rows.set(2, "Skole;Lene;;nr. 0101901234;");
        file.add("Skole;Bo;;nr. 0202901234;");
        file.add("Skole;Ib;;nr. 101901238;");
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEmpty();
        apply();

        jdbc.sql(
                        "update person set email = :email where name = 'Lene' and id in (select person_id from employment where organisation_id = :organisation)")
                .param("email", "0101901234." + tag + "@x.example")
                .param("organisation", organisation)
                .update();
        file.rows.set(2, "Skole;Lene;0101901234." + tag + "@X.example;0101901234;");
        file.rows.set(3, "Skole;Bo;;0202901234;0101901234." + tag + "@x.example");
        file.rows.set(4, "Skole;Ib;;101901238;");
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEmpty();
        assertThat(now().count("NEW")).isZero();

        file.rows.set(4, "Skole;0101901234;ib." + tag + "@x.example;;");
        assertThat(read(file).state()).isEqualTo("READY");
        assertThat(faults()).isEqualTo(Map.of(5, List.of(new Fault("NAME", "cpr", ""))));
    }

    @Test
    void anEmployeeNumberThatMayHaveLostItsZeroIsAFaultOfItsRow() throws IOException {
        var file = new ImportFile(tag);
        int row = file.add(";;;;Per;" + file.mail(1) + ";101901238;;;;");
        read(file);
        assertThat(faults()).isEqualTo(Map.of(row, List.of(new Fault("NUMBER", "cpr", ""))));
    }

    @Test
    void aTextThatIsNamedAsAWorkbookIsReadAsWhatItIsOrCalledSo() throws IOException {
        var file = new ImportFile(tag).units().people(1);
        UUID id = imports.receive(organisation, "personer.XLSX");
        work.read(id, file.written(), null);
        assertThat(now().charset()).isEqualTo("UTF-8");
        Path letter = Files.writeString(Files.createTempFile("import", ".xlsx"), "Kære alle\nHer er listen\n");
        work.read(imports.receive(organisation, "personer.XLSX"), letter, null);
        assertThat(now().refusal()).isEqualTo("noWorkbook");
        work.read(imports.receive(organisation, "personer.csv"), letter, null);
        assertThat(now().refusal()).isEqualTo("noHeadings");
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        work.read(imports.receive(organisation, "personer.xlsx"), letter, null);
        assertThat(mvc.get().uri("/organisations/{id}/import", organisation).with(hr.signedIn("HR")))
                .bodyText()
                .contains("Filen er ikke en Excel-fil");
    }

    @Test
    void signsAreReadRightHoweverTheyAreWritten() throws IOException {
        var file = new ImportFile(tag).units().people(3);
        for (Charset charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            read(file.written(charset), null);
            assertThat(pages.rows(now().id(), null, PageRequest.of(0, 200)))
                    .as(charset.name())
                    .anyMatch(row -> "Søren Østergård 2".equals(row.name()));
        }
        read(file.written(Charset.forName("IBM865")), Charset.forName("IBM865"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void rightAndWrongSignsInOneFileAreBothRead() throws IOException {
        var file = new ImportFile(tag);
        file.add(";;;;Søren Kjær;" + file.mail(1) + ";;;;;");
        file.add(";;;;SÃ¸ren KjÃ¦r;" + file.mail(2) + ";;;;;");
        read(file.written(Charset.forName("windows-1252")), null);
        assertThat(pages.rows(now().id(), "NEW", PageRequest.of(0, 10)))
                .extracting(ImportedRow::name)
                .containsExactly("Søren Kjær", "Søren Kjær");
    }

    @Test
    void theHeadingsMayStandInAnyOrderInEnglishAndBetweenOtherSeparators() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Some title");
        file.add("Employee no.,Remark,E-mail,Last name,First name,Start date");
        file.add("1208,\"a, b\"," + file.mail(1) + ",Holm,Lene,2020-08-01");
        ImportDetails plan = read(file);
        assertThat(plan.ignored()).containsExactly("Remark");
        assertThat(pages.rows(plan.id(), "NEW", PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Lene Holm"));
    }

    @Test
    void aSpreadsheetIsReadToo() throws IOException {
        Path file = Files.createTempFile("import", ".bin");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ark");
            String[] headings = {"Navn", "E-mail", "Medarbejdernummer", "Fra"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, "Lene Holm");
            sheet.value(1, 1, "l." + tag + "@x.example");
            sheet.value(1, 2, 1208);
            sheet.value(1, 3, LocalDate.of(2020, 8, 1));
            sheet.value(2, 0, "Formel");
            sheet.value(2, 1, "f." + tag + "@x.example");
            sheet.formula(2, 2, "1+1");
        }
        ImportDetails plan = read(file, null);
        assertThat(plan.charset()).isEqualTo("XLSX");
        assertThat(faults()).containsOnlyKeys(3);
        apply();
        assertThat(count("""
                        select count(*) from employment where organisation_id = :organisation and employee_number = '1208'
                            and valid_from = date '2020-08-01'
                        """)).isEqualTo(1);
    }

    @Test
    void whoHasMovedIsMovedAndKeepsTheHistory() throws IOException {
        var file = new ImportFile(tag).units().people(2);
        read(file);
        apply();
        int row = file.rows.size() - 1;
        file.rows.set(
                row,
                file.rows
                        .get(row)
                        .replace("Dagtilbud 2;", "Skole 3;")
                        .replace("01.08.2020", "01.02.2024")
                        .replace("Pædagog;", ";"));
        ImportDetails plan = read(file);
        assertThat(plan.toDo()).isEqualTo(1);
        apply();
        assertThat(jdbc.sql("""
                        select coalesce(e.valid_from::text, '') || ' ' || coalesce(e.valid_to::text, '') || ' ' || u.name || ' ' || e.job_title
                        from employment e join unit u on u.id = e.unit_id join person p on p.id = e.person_id
                        where p.email = ? order by e.valid_from
                        """).param(file.mail(1)).query(String.class).list())
                .containsExactly("2020-08-01 2024-01-31 Dagtilbud 2 Pædagog", "2024-02-01  Skole 3 Pædagog");
        assertThat(read(file).toDo()).isZero();
    }

    @Test
    void aNumberFindsThePersonWhoseAddressIsNew() throws IOException {
        var file = new ImportFile(tag).units().people(2);
        read(file);
        apply();
        int row = file.rows.size() - 1;
        file.rows.set(row, file.rows.get(row).replace(file.mail(1), "ny." + tag + "@aarhus.example"));
        read(file);
        assertThat(pages.rows(now().id(), "CHANGED", PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly("EMAIL"));
        apply();
        assertThat(people.findByEmail("ny." + tag + "@aarhus.example")).isPresent();
    }

    @Test
    void theNameOfAnAccountStands() throws IOException {
        Somebody somebody = new ProjectFixtures(jdbc).somebody();
        var file = new ImportFile(tag);
        file.add(";;;;Et andet navn;" + somebody.name() + "@test.example;1;;;;");
        read(file);
        apply();
        assertThat(jdbc.sql("select name from person where id = ?")
                        .param(somebody.personId())
                        .query(String.class)
                        .single())
                .isEqualTo(somebody.name());
        assertThat(employed()).isEqualTo(1);
        assertThat(read(file).toDo()).isZero();
    }

    @Test
    void whatOthersRegisterBetweenReadingAndApplyingIsSeen() throws IOException {
        var file = new ImportFile(tag);
        file.add(";;;;Lene Holm;" + file.mail(1) + ";1;;;;");
        read(file);
        UUID meanwhile = people.assurePerson("Lene", file.mail(1), "Leder", organisation);
        apply();
        assertThat(now().state()).isEqualTo("DONE");
        assertThat(people.findByEmail(file.mail(1))).contains(meanwhile);
        assertThat(employed()).isEqualTo(1);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() throws IOException {
        Path small = new ImportFile(tag).units().people(20).written();
        int few = StatementCount.of(() -> work.read(imports.receive(organisation, "lille"), small, null))
                .size();
        int fewApplied = StatementCount.of(this::apply).size();
        organisation = people.assureOrganisation("En anden kommune " + tag);
        Path large = new ImportFile("s" + tag).units().people(3000).written();
        int many = StatementCount.of(() -> work.read(imports.receive(organisation, "stor"), large, null))
                .size();
        int manyApplied = StatementCount.of(this::apply).size();
        assertThat(employed()).isEqualTo(3000);
        // Once a second it says how far it is, and that says nothing of the rows
        assertThat(many - few).isBetween(-3, 15);
        assertThat(manyApplied - fewApplied).isBetween(-3, 15);
    }

    @Test
    void whatIsNoSheetOrABombIsRefused() throws IOException {
        Path html = Files.createTempFile("import", ".csv");
        Files.writeString(html, "<!DOCTYPE html><html><script>alert(1)</script></html>");
        assertThat(read(html, null).refusal()).isEqualTo("notASheet");
        Path bomb = Files.createTempFile("import", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[50 * 1024 * 1024]);
        }
        assertThat(read(bomb, null).refusal()).isEqualTo("bomb");
        Path nothing = Files.createTempFile("import", ".csv");
        assertThat(read(nothing, null).refusal()).isEqualTo("empty");
    }

    @Test
    void whoComesBackFromATooLargeFileIsTold() {
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        assertThat(mvc.get()
                        .uri("/organisations/{id}/import?tooLarge=1", organisation)
                        .with(hr.signedIn("HR")))
                .bodyText()
                .contains("Filen fylder mere end 20 MB", "data-most=\"" + ImportForm.MOST_BYTES + '"');
    }

    @Test
    void hrSendsAFileSeesWhatWillHappenAndTakesTheGoodRows() throws IOException {
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        var file = new ImportFile(tag).units().people(3);
        file.add("Månens Skole;;;;Mette;m." + tag + "@x.example;;;;;");
        var upload =
                new MockMultipartFile("importFile", "personer.csv", "text/csv", Files.readAllBytes(file.written()));
        String page = "/organisations/{id}/import";
        assertThat(mvc.post()
                        .multipart()
                        .uri(page, organisation)
                        .file(upload)
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> now().state().equals("READY"));
        assertThat(mvc.get().uri(page + "?outcome=FAULTY", organisation).with(hr.signedIn("HR")))
                .hasStatusOk()
                .bodyText()
                .contains("Enheden Månens Skole findes hverken her eller i filen", "Række 133");
        assertThat(mvc.post()
                        .uri(page + "/application", organisation)
                        .param("shown", now().id().toString())
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> now().state().equals("DONE"));
        assertThat(mvc.get().uri(page, organisation).with(hr.signedIn("HR")))
                .hasStatusOk()
                .bodyText()
                .contains("Filen er hentet");
        assertThat(employed()).isEqualTo(3);
        assertThat(mvc.get().uri("/organisations/import-sample?format=xlsx").with(hr.signedIn("HR")))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void theSampleIsAFileWithoutFaults() {
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        for (String format : List.of("csv", "xlsx")) {
            byte[] sample = mvc.get()
                    .uri("/organisations/import-sample?format={f}", format)
                    .with(hr.signedIn("HR"))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            try {
                Path file = Files.createTempFile("import", null);
                Files.write(file, sample);
                assertThat(read(file, null).count("NEW")).as(format).isEqualTo(4);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void aRestartInTheMiddleIsToldAndTheImportCanBeAppliedAgain() throws IOException {
        read(new ImportFile(tag).units().people(3));
        imports.begin(now().id());
        jdbc.sql("update people_import set changed_at = changed_at - interval '1 minute' where id = ?")
                .param(now().id())
                .update();
        assertThat(now().interrupted()).isTrue();
        assertThat(employed()).isZero();
        assertThat(apply().state()).isEqualTo("DONE");
    }

    private UUID named(String name, @Nullable String mail) {
        return jdbc.sql(
                        "insert into person (id, version, name, email) values (gen_random_uuid(), 0, ?, ?) returning id")
                .param(name)
                .param(mail)
                .query(UUID.class)
                .single();
    }

    private void merge(UUID gone, UUID into) {
        jdbc.sql("update person set merged_into = ? where id = ?")
                .params(into, gone)
                .update();
    }

    private void employed(UUID person, @Nullable String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into employment (id, version, person_id, organisation_id, employee_number, valid_from, valid_to)
                        values (gen_random_uuid(), 0, ?, ?, ?, ?, ?)
                        """)
                .param(person)
                .param(organisation)
                .param(number)
                .param(from)
                .param(to)
                .update();
    }

    @Test
    void theNumberOfAMergedRegistrationIsTheSurvivors() throws IOException {
        UUID gone = named("Lene Holm", "lene." + tag + "@gammel.example");
        employed(gone, "1001", LocalDate.of(2020, 8, 1), LocalDate.of(2024, 1, 31));
        merge(gone, named("Lene Holm", null));
        var file = new ImportFile(tag);
        file.add(";;;;Lene Holm;;1001;Leder;;;01.02.2025");
        file.add(";;;;Bo Jensen;" + file.mail(2) + ";1002;;;;");
        read(file);
        assertThat(faults()).isEmpty();
        assertThat(apply().state()).isEqualTo("DONE");
        assertThat(employed()).isEqualTo(3);
        assertThat(read(file).toDo()).isZero();
    }

    @Test
    void aNumberUsedAgainDoesNotMakeSomebodyElseOfAPerson() throws IOException {
        UUID lene = named("Lene Holm", null);
        employed(lene, "1001", LocalDate.of(2020, 8, 1), LocalDate.of(2024, 1, 31));
        var file = new ImportFile(tag);
        int row = file.add(";;;;Bo Jensen;;1001;;;;");
        int other = file.add(";;;;Lene Holm;" + file.mail(2) + ";1002;;;;");
        read(file);
        assertThat(faults())
                .containsExactly(Map.entry(row, List.of(new Fault("NUMBER", "numberIsAnothers", "Lene Holm"))));
        assertThat(pages.rows(now().id(), "NEW", PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(fresh -> assertThat(fresh.line()).isEqualTo(other));
        apply();
        assertThat(jdbc.sql("select name from person where id = ?")
                        .param(lene)
                        .query(String.class)
                        .single())
                .isEqualTo("Lene Holm");
    }

    @Test
    void twoFormerEmploymentsOfOnePersonDoNotMakeRowsFaulty() throws IOException {
        UUID gone = named("Lene Holm", null);
        UUID lene = named("Lene Holm", "lene." + tag + "@x.example");
        employed(gone, null, LocalDate.of(2020, 8, 1), LocalDate.of(2024, 1, 31));
        employed(lene, null, LocalDate.of(2021, 8, 1), null);
        merge(gone, lene);
        var file = new ImportFile(tag);
        file.add(";;;;Lene Holm;lene." + tag + "@x.example;;Leder;;;01.08.2021");
        read(file);
        assertThat(faults()).isEmpty();
        assertThat(apply().state()).isEqualTo("DONE");
        assertThat(read(file).toDo()).isZero();
    }

    @Test
    void whoBeginsAgainAfterAKnownEndWasAwayBetween() throws IOException {
        UUID lene = named("Lene Holm", "lene." + tag + "@x.example");
        employed(lene, "1001", LocalDate.of(2020, 8, 1), LocalDate.of(2026, 12, 31));
        var file = new ImportFile(tag);
        file.add(";;;;Lene Holm;lene." + tag + "@x.example;1001;;;;01.03.2027");
        read(file);
        assertThat(apply().state()).isEqualTo("DONE");
        assertThat(jdbc.sql(
                                "select daterange(valid_from, valid_to, '[]')::text from employment where person_id = ? order by valid_from")
                        .param(lene)
                        .query(String.class)
                        .list())
                .containsExactly("[2020-08-01,2027-01-01)", "[2027-03-01,)");
    }

    @Test
    void aNameThatIsTooLongOnlyWhenPutTogetherIsAFaultOfItsRow() throws IOException {
        var file = new ImportFile(tag);
        file.rows.set(0, "Fornavn;Efternavn;E-mail");
        file.add("x".repeat(100) + ";" + "y".repeat(100) + ";" + file.mail(1));
        file.add("Lene;Holm;" + file.mail(2));
        read(file);
        assertThat(faults()).containsOnlyKeys(2);
        assertThat(apply().state()).isEqualTo("DONE");
    }

    /** Does something while another connection is at work on an import, as the worker would be. */
    private void whileAtWorkOn(UUID importId, ThrowingRunnable during) throws Exception {
        try (Connection worker = source.getConnection()) {
            worker.setAutoCommit(false);
            try (var lock =
                    worker.prepareStatement("select pg_advisory_xact_lock(hashtext('people_import'), hashtext(?))")) {
                lock.setString(1, importId.toString());
                lock.execute();
            }
            during.run();
            worker.rollback();
        }
    }

    @FunctionalInterface
    private interface ThrowingRunnable {
        void run() throws Exception;
    }

    private void longAgo(String time) {
        jdbc.sql("update people_import set changed_at = changed_at - cast(? as interval) where id = ?")
                .params(time, now().id())
                .update();
    }

    @Test
    void anImportThatWaitsForAnotherIsNotInterrupted() throws Exception {
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        imports.receive(organisation, "personer.csv");
        longAgo("1 minute");
        whileAtWorkOn(UUID.randomUUID(), () -> {
            assertThat(now().interrupted()).isFalse();
            assertThat(mvc.get().uri("/organisations/{id}/import", organisation).with(hr.signedIn("HR")))
                    .bodyText()
                    .contains("Din fil står i kø")
                    .doesNotContain("blev afbrudt");
        });
        assertThat(now().interrupted()).isTrue();
    }

    @Test
    void onlyWhatWaitsInTheQueueStaysNewWhenTheOneBeforeItIsDone() throws Exception {
        UUID waiting = imports.receive(organisation, "personer.csv");
        UUID elsewhere = people.assureOrganisation("KL " + UUID.randomUUID());
        UUID abandoned = imports.receive(elsewhere, "personer.csv");
        jdbc.sql("update people_import set changed_at = changed_at - interval '1 minute' where id in (?, ?)")
                .params(waiting, abandoned)
                .update();
        UUID before = UUID.randomUUID();
        whileAtWorkOn(before, () -> {
            jobs.apply(before);
            jobs.apply(waiting);
        });
        Awaitility.await().until(() -> !now().interrupted());
        assertThat(pages.of(elsewhere).orElseThrow().interrupted()).isTrue();
    }

    @Test
    void whoeverLooksAtAnImportDoesNotKeepItFromBeingRead() throws Exception {
        UUID id = imports.receive(organisation, "personer.csv");
        Path file = new ImportFile(tag).units().people(1).written();
        var reading = new Thread(() -> work.read(id, file, null));
        whileAtWorkOn(id, () -> {
            reading.start();
            Awaitility.await()
                    .until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                    .query(Integer.class)
                                    .single()
                            > 0);
        });
        reading.join();
        assertThat(now().state()).isEqualTo("READY");
    }

    @Test
    void ofWhatHasComeInOnlyTheFaultyRowsAreKeptAndNothingLongerThanAWeek() throws IOException {
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        var file = new ImportFile(tag).units().people(3);
        file.add("Månens Skole;;;;Mette;m." + tag + "@x.example;;;;;");
        read(file);
        apply();
        assertThat(count("""
                        select count(*) from people_import_row r join people_import i on i.id = r.import_id
                        where i.organisation_id = :organisation
                        """)).isEqualTo(1);
        assertThat(now().count("NEW")).isEqualTo(131);
        assertThat(mvc.get().uri("/organisations/{id}/import", organisation).with(hr.signedIn("HR")))
                .bodyText()
                .contains("131 nye rækker", "Månens Skole", "Kun de udeladte");
        longAgo("6 days");
        imports.forgetOld();
        assertThat(pages.of(organisation)).isPresent();
        longAgo("2 days");
        imports.forgetOld();
        assertThat(pages.of(organisation)).isEmpty();
    }

    @Test
    void everyHourTheSchedulerOfTheApplicationForgetsWhatIsOld() throws IOException {
        List<Task> hourly = scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .filter(task -> task.toString().contains(ImportJobs.class.getSimpleName()))
                .toList();
        assertThat(hourly)
                .singleElement()
                .isInstanceOfSatisfying(
                        IntervalTask.class,
                        task -> assertThat(task.getIntervalDuration()).isEqualTo(Duration.ofHours(1)));
        Path left = Files.createTempFile("people-import", null);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        read(new ImportFile(tag).units());
        longAgo("8 days");
        hourly.getFirst().getRunnable().run();
        assertThat(left).doesNotExist();
        assertThat(pages.of(organisation)).isEmpty();
    }

    private static long files() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("people-import"))
                    .count();
        }
    }

    @Test
    void aFileThatIsNotTakenInIsNotKept() throws IOException {
        long before = files();
        var sent = new MockMultipartFile("importFile", "personer.csv", "text/csv", new byte[] {1});
        assertThatThrownBy(() -> jobs.read(
                        sent,
                        () -> {
                            throw new IllegalStateException("No import");
                        },
                        null))
                .hasMessage("No import");
        assertThat(files()).isEqualTo(before);
        jobs.read(sent, () -> imports.receive(organisation, "personer.csv"), null);
        Awaitility.await().until(() -> now().state().equals("REFUSED"));
        Awaitility.await().until(() -> files() == before);
    }

    private Path sheet(Map<String, byte[]> parts, int repeated) throws IOException {
        Path file = Files.createTempFile("import", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                for (int i = 0; i < repeated; i++) {
                    zip.write(part.getValue());
                }
            }
        }
        return file;
    }

    @Test
    void whatWouldFillTheMemoryIsNotRead() throws IOException {
        byte[] text = new byte[1 << 20];
        var random = new Random(1);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) ('a' + random.nextInt(16));
        }
        var parts = new LinkedHashMap<>(Map.of("xl/sharedStrings.xml", text));
        parts.put("xl/workbook.xml", new byte[] {'x'});
        assertThat(read(sheet(parts, 41), null).refusal()).isEqualTo("bomb");
    }

    @Test
    void aFileThatTheReaderStumblesOverDoesNotStayBeingRead() throws IOException {
        Path whole = Files.createTempFile("import", ".xlsx");
        try (OutputStream out = Files.newOutputStream(whole);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ark");
            sheet.value(0, 0, "Navn");
            sheet.value(0, 1, "E-mail");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipFile(whole.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] part = zip.getInputStream(entry).readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().endsWith("sheet1.xml")
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replace("<v>1</v>", "<v>x</v>")
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        }
        assertThat(read(sheet(parts, 1), null).state()).isEqualTo("FAILED");
    }
}
