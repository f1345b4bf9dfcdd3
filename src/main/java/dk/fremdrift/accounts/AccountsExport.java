package dk.fremdrift.accounts;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.ExportsBusyException;
import dk.fremdrift.shared.Room;
import dk.fremdrift.shared.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a project's accounts into a file. */
@Component
class AccountsExport {

    private final AccountsReports reports;
    private final PdfAccounts pdf;

    /** Each holds a connection to the database while it is made. */
    private final Room tables = new Room(3);

    /** A long ledger takes some 300 MB while it is set as a paper. */
    private final Room papers = new Room(1);

    AccountsExport(AccountsReports reports, PdfAccounts pdf) {
        this.reports = reports;
        this.pdf = pdf;
    }

    /**
     * Makes the file.
     *
     * @throws ExportsBusyException if too many are being made now
     * @throws ConflictException {@code accounts.export.tooLong} if a spreadsheet cannot hold so many entries
     */
    WholeFile make(UUID projectId, AccountsFormat format) throws IOException {
        Room room = format == AccountsFormat.PDF ? papers : tables;
        return room.make(out -> write(projectId, format, out));
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
