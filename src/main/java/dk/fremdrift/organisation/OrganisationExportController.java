package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisations as a file: what the page would show on all its pages. */
@Controller
class OrganisationExportController {

    private static final Sheet<OrganisationRow> SHEET = Sheet.<OrganisationRow>named(
                    "organisationer", "nav.organisations")
            .column("organisation.name", 50, OrganisationRow::name)
            .column("organisation.kind", 20, row -> row.kind() == null ? null : OrganisationKind.valueOf(row.kind()))
            .column("organisation.cvr", 12, OrganisationRow::cvr)
            .column("organisation.units", 10, OrganisationRow::units)
            .column("organisation.people", 10, OrganisationRow::people);

    private final OrganisationRegister register;
    private final SheetExport export;
    private final AuditTrail audit;

    OrganisationExportController(OrganisationRegister register, SheetExport export, AuditTrail audit) {
        this.register = register;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/organisations/export")
    @CanManageOrganisations
    void show(
            @RequestParam(name = "format", required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        export.send(
                format,
                SHEET,
                () -> register.all(search.strip(), OrganisationKind.named(kind)),
                () -> audit.record(
                        "organisation.listExported", "organisation", null, null, Map.of("format", format.extension())),
                response);
    }
}
