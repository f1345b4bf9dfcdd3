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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The people as a file: what the page would show on all its pages. */
@Controller
class PeopleExportController {

    private static final Sheet<PersonRow> SHEET = Sheet.<PersonRow>named("personer", "organisation.people")
            .column("organisation.person.name", 36, PersonRow::name)
            .column("organisation.person.address", 40, PersonRow::email)
            .column("organisation.employment.title", 30, PersonRow::jobTitle)
            .column("organisation.employment.group", 24, PersonRow::employeeGroup)
            .column("organisation.employment.unit", 36, PersonRow::unit)
            .column("organisation.employment.employer", 36, PersonRow::employer);

    private final PeopleDirectory directory;
    private final SheetExport export;
    private final AuditTrail audit;

    PeopleExportController(PeopleDirectory directory, SheetExport export, AuditTrail audit) {
        this.directory = directory;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/people/export")
    @CanManageOrganisations
    void show(
            @RequestParam(name = "format", required = false) @Nullable String name,
            @ModelAttribute("filter") PeopleFilter filter,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        export.send(
                format,
                SHEET,
                () -> directory.all(filter),
                () -> audit.record(
                        "organisation.peopleExported", "person", null, null, Map.of("format", format.extension())),
                response);
    }
}
