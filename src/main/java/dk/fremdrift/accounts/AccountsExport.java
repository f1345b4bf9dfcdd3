package dk.fremdrift.accounts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a project's accounts as a file. */
@Component
class AccountsExport {

    private final AccountsReports reports;
    private final PdfAccounts pdf;

    AccountsExport(AccountsReports reports, PdfAccounts pdf) {
        this.reports = reports;
        this.pdf = pdf;
    }

    /** Writes the file row by row; but a paper is set as a whole, after its snapshot has been given back. */
    void write(UUID projectId, AccountsFormat format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> reports.stream(projectId, (report, entries) -> XlsxAccounts.write(report, entries, out));
            case CSV -> reports.stream(projectId, (report, entries) -> CsvAccounts.write(report, entries, out));
            case PDF -> pdf.write(reports.beginning(projectId, PdfAccounts.MOST_ENTRIES), out);
        }
    }
}
