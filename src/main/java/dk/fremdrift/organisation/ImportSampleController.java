package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file that shows how units and people are written to be imported, to download and fill in. */
@Controller
@RequestMapping("/organisations/import-sample")
@CanManageOrganisations
class ImportSampleController {

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Enhed",
                    "Overordnet",
                    "Slags",
                    "Sted",
                    "Navn",
                    "E-mail",
                    "Medarbejdernummer",
                    "Stilling",
                    "Personalegruppe",
                    "Leder",
                    "Fra"),
            List.of("Børn og Unge", "", "Forvaltning", "", "", "", "", "", "", "", ""),
            List.of("Skovvangskolen", "Børn og Unge", "Skole", "Aarhus N", "", "", "", "", "", "", ""),
            List.of(
                    "Skovvangskolen",
                    "",
                    "",
                    "",
                    "Lene Holm",
                    "lene.holm@kommune.example",
                    "1001",
                    "Skoleleder",
                    "Ledere",
                    "",
                    "01.08.2019"),
            List.of(
                    "Skovvangskolen",
                    "",
                    "",
                    "",
                    "Bo Ærø",
                    "bo.aeroe@kommune.example",
                    "1002",
                    "Pædagog",
                    "Pædagoger",
                    "lene.holm@kommune.example",
                    "15.01.2024"));

    /** @param format {@code xlsx}, or CSV for anything else */
    @GetMapping
    void show(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response) throws IOException {
        boolean sheet = format.equals("xlsx");
        response.setContentType(
                sheet ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("enheder-og-personer." + (sheet ? "xlsx" : "csv"))
                        .build()
                        .toString());
        if (sheet) {
            writeSheet(response.getOutputStream());
        } else {
            writeText(response.getOutputStream());
        }
    }

    private static void writeSheet(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Fremdrift", "1.0")) {
            Worksheet sheet = book.newWorksheet("Enheder og personer");
            for (int row = 0; row < ROWS.size(); row++) {
                for (int column = 0; column < ROWS.get(row).size(); column++) {
                    sheet.value(row, column, ROWS.get(row).get(column));
                    sheet.width(column, 22);
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static void writeText(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .get();
        try (var printer = new CSVPrinter(writer, format)) {
            printer.printRecords(ROWS);
        }
    }
}
