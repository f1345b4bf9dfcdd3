package dk.fremdrift.organisation;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of an organisation as a file, in the order of the tree. */
@Controller
class UnitExportController {

    private static final Sheet<UnitRow> SHEET = Sheet.<UnitRow>named("enheder", "organisation.units")
            .column("organisation.unit.name", 50, UnitRow::name)
            .column("organisation.unit.path", 70, UnitRow::above)
            .column("organisation.unit.kind", 20, UnitRow::kind)
            .column("organisation.unit.place", 24, UnitRow::place);

    private final OrganisationRegister register;
    private final SheetExport export;
    private final AuditTrail audit;

    UnitExportController(OrganisationRegister register, SheetExport export, AuditTrail audit) {
        this.register = register;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/organisations/{organisationId}/units/export")
    @CanManageOrganisations
    void show(
            @PathVariable UUID organisationId,
            @RequestParam(name = "format", required = false) @Nullable String name,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        register.get(organisationId);
        export.send(
                format,
                SHEET,
                () -> register.allUnits(organisationId),
                () -> audit.record(
                        "organisation.unitsExported",
                        "organisation",
                        organisationId,
                        null,
                        Map.of("format", format.extension())),
                response);
    }
}
